/** Every request that reached the sandbox, as it saw it: what tests count. */
import { mostInWindow } from "./slidingWindow.ts";

export interface JournalEntry {
  readonly atMs: number;
  readonly clientId: string | undefined;
  readonly tenantId: number | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** For the token endpoint: which grant was asked for. */
  readonly grantType: string | undefined;
  /** What the caller was sent; undefined while it waits, and when it was cut off. */
  status: number | undefined;
  isCut: boolean;
  /** When the state was changed, if it was. */
  committedAtMs: number | undefined;
  faults: readonly string[];
}

export interface JournalFilter {
  readonly tenantId?: number;
  readonly clientId?: string;
  readonly method?: string;
  /** The beginning of the path. */
  readonly path?: string;
}

export interface JournalCounts {
  readonly requests: number;
  readonly posts: number;
  readonly rateLimited: number;
  readonly refreshes: number;
  readonly cut: number;
  readonly mostInFiveSeconds: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

const windowMs = 5000;
/** A sandbox that runs for weeks forgets its oldest requests. */
const mostEntries = 200_000;

/** Keeps the requests in the order they came, and counts them. */
export class Journal {
  readonly #entries: JournalEntry[] = [];

  begin(entry: Omit<JournalEntry, "status" | "isCut" | "committedAtMs" | "faults">): JournalEntry {
    const begun: JournalEntry = {
      ...entry,
      status: undefined,
      isCut: false,
      committedAtMs: undefined,
      faults: [],
    };
    this.#entries.push(begun);
    if (this.#entries.length > mostEntries) this.#entries.splice(0, mostEntries / 2);
    return begun;
  }

  /** Lists the requests that fit, in the order they came. */
  entries({ tenantId, clientId, method, path }: JournalFilter = {}): readonly JournalEntry[] {
    return this.#entries.filter(
      (entry) =>
        (tenantId === undefined || entry.tenantId === tenantId) &&
        (clientId === undefined || entry.clientId === clientId) &&
        (method === undefined || entry.method === method) &&
        (path === undefined || entry.path.startsWith(path)),
    );
  }

  /** Counts the requests that fit. */
  counts(filter: JournalFilter = {}): JournalCounts {
    const entries = this.entries(filter);
    const count = (isCounted: (entry: JournalEntry) => boolean): number => entries.filter(isCounted).length;
    const byStatus: Record<string, number> = {};
    for (const { status } of entries) byStatus[status ?? "none"] = (byStatus[status ?? "none"] ?? 0) + 1;
    return {
      requests: entries.length,
      posts: count(({ method }) => method === "POST"),
      rateLimited: count(({ status }) => status === 429),
      refreshes: count(({ grantType, status }) => grantType === "refresh_token" && status === 200),
      cut: count(({ isCut }) => isCut),
      mostInFiveSeconds: mostInWindow(
        entries.map(({ atMs }) => atMs),
        windowMs,
      ),
      byStatus,
    };
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
