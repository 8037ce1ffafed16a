/** What can be said of a chosen file before it is sent: too large or empty. What is in it the server says. */
import type { WireProblem } from "#wire/problem.ts";

export const largestFileBytes = 100 * 1024 * 1024;

/** Refuses a file that would be refused anyway, before it is sent. */
export function problemBeforeSending(file: {
  readonly name: string;
  readonly size: number;
}): WireProblem | null {
  if (file.size > largestFileBytes)
    return {
      kind: "file-too-large",
      data: { fileName: file.name, bytes: file.size, limitBytes: largestFileBytes },
    };
  return null;
}
