/**
 * A ledger appendix (reskontrabilaga): a customer or supplier ledger on the balance date. Nothing of it is typed: it is
 * computed from the ledger, fetched or pasted, each time.
 */
export type LedgerContent = Readonly<Record<string, never>>;
