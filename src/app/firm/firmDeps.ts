/** What the use cases of the firm stand on. */
import type { LogWriter } from "../log/logWriter.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { FirmStore } from "./firmStore.ts";
import type { InFirm } from "./inFirm.ts";

export interface FirmDeps {
  readonly accounts: Accounts;
  readonly inFirm: InFirm;
  readonly firms: FirmStore;
  readonly log: LogWriter;
  /** Where browsers reach the server: links start with it. */
  readonly publicUrl: URL;
  readonly mailer: Mailer | null;
}

/** Port: sends a letter; tells whether the mail server took it. */
export interface Mailer {
  sendInvitation(letter: InvitationLetter): Promise<boolean>;
}

export interface InvitationLetter {
  readonly to: string;
  readonly firmName: string;
  readonly link: string;
}
