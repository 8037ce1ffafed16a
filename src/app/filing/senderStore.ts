/** Port: who hands tax returns in (uppgiftslämnare), one for each firm. */
import type { Transaction } from "../firm/inFirm.ts";

/** As typed; empty where nothing was. */
export interface Sender {
  readonly organizationNumber: string;
  readonly name: string;
  readonly address: string;
  readonly postalCode: string;
  readonly postalTown: string;
  readonly department: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
}

export interface SenderStore {
  /** Null while nobody has typed one. */
  readSender(transaction: Transaction): Promise<Sender | null>;
  writeSender(transaction: Transaction, sender: Sender, by: string): Promise<void>;
}
