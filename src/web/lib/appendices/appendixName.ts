/** What an appendix is called: a group's by the group, until somebody gives it a name of its own. */
import { groupName } from "../texts/closing/groupName.ts";

/** Names an appendix. */
export function appendixName({
  name,
  group,
}: {
  readonly name: string;
  readonly group: string | null;
}): string {
  return name === "" && group !== null ? groupName(group) : name;
}
