/** What surrounds every page: theme, queries, router. */
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { JSX } from "react";
import { queryClient } from "./queryClient.ts";
import { router } from "./router.tsx";
import { schemeManager, theme } from "./theme.ts";

/** Draws the application. Styles and variables are static files, so no style tag is written at run time. */
export function App(): JSX.Element {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
