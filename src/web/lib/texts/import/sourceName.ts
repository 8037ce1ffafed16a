/** What an import came from, in one name: the file's, or Fortnox. */
import type { ImportRun } from "#wire/imports.ts";
import { t } from "../translate.ts";

/** Names the source. */
export function sourceName({ source, fileName }: Pick<ImportRun, "source" | "fileName">): string {
  return fileName ?? t(`common.sources.${source}`);
}
