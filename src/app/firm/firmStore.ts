/** Port: the firm and its people as its own data knows them. */
import type { Ore } from "#domain/money/ore.ts";
import type { Person } from "./actor.ts";
import type { Transaction } from "./inFirm.ts";

export interface FirmStore {
  insertFirm(transaction: Transaction, name: string): Promise<void>;
  readFirmName(transaction: Transaction): Promise<string>;
  /** `materiality`: up to this a difference is none. */
  readFirm(transaction: Transaction): Promise<{ readonly name: string; readonly materiality: Ore }>;
  /** Renames the firm and gives the name that it had. */
  renameFirm(transaction: Transaction, name: string): Promise<string>;
  readPeople(transaction: Transaction): Promise<readonly Person[]>;
  readPerson(transaction: Transaction, userId: string): Promise<Person | null>;
  /** Writes the person as they now are, new or not. */
  writePerson(transaction: Transaction, person: Person): Promise<void>;
}
