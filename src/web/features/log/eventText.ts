/** The Swedish sentence of a log entry: names in place of ids, words in place of codes. */
import type { LogEntry } from "#wire/log.ts";
import { writtenData } from "#web/lib/texts/problemText.ts";
import { hasText, t, textAt } from "#web/lib/texts/translate.ts";

export interface Names {
  readonly clientNameById: ReadonlyMap<string, string>;
  readonly userNameById: ReadonlyMap<string, string>;
}

/** Writes what was done; a kind without a sentence is named, never hidden. */
export function eventText({ event }: LogEntry, names: Names): string {
  const place = `log.events.${event.kind}`;
  if (!hasText(place)) return t("log.unknownEvent", { kind: event.kind });
  const { clientId, userId, responsibleUserId, responsibleUserIdBefore } = event.data;
  return textAt(place, {
    client: nameOf(names.clientNameById, clientId),
    user: nameOf(names.userNameById, userId),
    responsible: nameOf(names.userNameById, responsibleUserId),
    responsibleBefore: nameOf(names.userNameById, responsibleUserIdBefore),
    ...writtenData(event.data),
  });
}

function nameOf(nameById: ReadonlyMap<string, string>, id: unknown): string {
  return (typeof id === "string" ? nameById.get(id) : undefined) ?? t("log.removed");
}
