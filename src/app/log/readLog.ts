/** Reads a page of the log, newest first. */
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { LoggedEvent, LogPage, LogStore } from "./logStore.ts";

export interface ReadLogDeps {
  readonly inFirm: InFirm;
  readonly store: LogStore;
}

export interface LogPageRead {
  readonly entries: readonly LoggedEvent[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

/** Reads the firm's log, or that of one closing. */
export async function readLog(deps: ReadLogDeps, actor: Actor, page: LogPage): Promise<LogPageRead> {
  const found = await deps.inFirm(actor.firmId, (transaction) =>
    deps.store.readPage(transaction, { ...page, limit: page.limit + 1 }),
  );
  return { entries: found.slice(0, page.limit), more: found.length > page.limit };
}
