/** What the log tells of clients and closings. */
import { isPersonalNumber, renderOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { Actor } from "../firm/actor.ts";
import type { LogEvent } from "../log/logWriter.ts";
import type { Client, NewClosing } from "./clientStore.ts";

/** A client as the log tells of it: a sole trader's name is a person's, and their number never stands there. */
export function clientEvent(actor: Actor, kind: string, client: Client): LogEvent {
  const { clientId, organizationNumber, name } = client;
  return {
    by: actor.userId,
    kind,
    data: {
      clientId,
      ...(isPersonalNumber(organizationNumber)
        ? {}
        : { organizationNumber: renderOrganizationNumber(organizationNumber) }),
    },
    personal: { name },
  };
}

/** A closing as the log tells of it. */
export function closingEvent(actor: Actor, kind: string, closing: NewClosing): LogEvent {
  const { closingId, clientId, fiscalYear, responsibleUserId } = closing;
  return {
    by: actor.userId,
    kind,
    closingId,
    data: { clientId, start: fiscalYear.start, end: fiscalYear.end, responsibleUserId },
  };
}
