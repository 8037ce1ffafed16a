/** The Swedish name of a check. */
import { checks } from "./checks.ts";

const names: Readonly<Record<string, string>> = checks.names;

/** Names a check; one without a name is shown as it is, never hidden. */
export function checkName(name: string): string {
  return names[name] ?? name;
}
