/** One transaction in one firm, as use cases see it: nothing of any other firm can be read or written in it. */

/** Handed to the stores, which alone know what is behind it. */
export interface Transaction {
  readonly firmId: string;
}

/** Runs `work` in a transaction of the firm and commits what it did, unless it throws. */
export type InFirm = <T>(firmId: string, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
