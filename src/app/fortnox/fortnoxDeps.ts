/** What the use cases around Fortnox stand on. */
import type { InFirm } from "../firm/inFirm.ts";
import type { LogWriter } from "../log/logWriter.ts";
import type { CallLogs, FortnoxCall } from "./callLog.ts";
import type { AttemptStore, ConnectionStore } from "./connection/connectionStore.ts";
import type { FortnoxSignIn } from "./connection/signIn.ts";
import type { FortnoxApi } from "./fortnoxApi.ts";

export interface FortnoxDeps {
  readonly inFirm: InFirm;
  readonly signIn: FortnoxSignIn;
  readonly connections: ConnectionStore;
  readonly attempts: AttemptStore;
  readonly callLogs: CallLogs;
  readonly log: LogWriter;
  readonly openApi: (options: OpenApiOptions) => FortnoxApi;
  readonly now: () => Date;
}

export interface OpenApiOptions {
  readonly tenant: string;
  readonly tokens: TokenSource;
  readonly onCall: (call: FortnoxCall) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The token of one connection. */
export interface TokenSource {
  readonly current: () => Promise<string>;
  /** A token to use after Fortnox has rejected this one. */
  readonly renew: (rejected: string) => Promise<string>;
}
