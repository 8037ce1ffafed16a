/** Light, dark or as the system: kept in the browser, set on the document before the first paint. */
import { useMantineColorScheme } from "@mantine/core";

export const schemes = ["light", "dark", "auto"] as const;
export type Scheme = (typeof schemes)[number];

/** Reads and sets the colour scheme. */
export function useScheme(): { readonly scheme: Scheme; readonly setScheme: (scheme: Scheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return { scheme: colorScheme, setScheme: setColorScheme };
}
