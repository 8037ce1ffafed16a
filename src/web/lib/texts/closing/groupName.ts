/** The Swedish name of a group of accounts. */
import { reconciliation } from "./reconciliation.ts";

const names: Readonly<Record<string, string>> = reconciliation.groups;

/** Names a group by its key; a key without a name is shown as it is, never hidden. */
export function groupName(key: string): string {
  return names[key] ?? key;
}
