/** How answers are kept: shown at once, asked for again when the window gets the focus. */
import { QueryClient } from "@tanstack/react-query";
import { ConnectionLostError } from "#web/lib/api/failures.ts";

const retriesAtMost = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: "always",
      // A refusal is an answer; only a lost connection is worth asking again by itself.
      retry: (count, error) => error instanceof ConnectionLostError && count < retriesAtMost,
    },
    mutations: { networkMode: "always", retry: false },
  },
});
