/** What can be said of a chosen file before it is sent: too large. What is in it the server says. */
import type { WireProblem } from "#wire/problem.ts";

const mostBytes = 100_000_000;

/** Refuses a file that would be refused anyway, before it is sent. */
export function problemBeforeSending({ size }: { readonly size: number }): WireProblem | null {
  return size > mostBytes ? { kind: "file-too-large", data: { mostBytes } } : null;
}
