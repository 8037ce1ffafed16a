/** Dispositioner & skatt of a closing: reading it, saving what is chosen, writing its entries anew. */
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { type TaxChange, type TaxPage, taxPage } from "#wire/tax.ts";
import { request } from "../api/request.ts";

/** Describes the query of the page. */
export function taxQuery(closingId: string) {
  return queryOptions({
    queryKey: ["closing", closingId, "tax"],
    queryFn: ({ signal }): Promise<TaxPage> => request(taxPage, taxAddress(closingId), { signal }),
  });
}

/** Saves what is chosen and typed. */
export function saveTax(queries: QueryClient, closingId: string, body: TaxChange): Promise<TaxPage> {
  return change(queries, closingId, { path: "", method: "PUT", body });
}

/** Writes the entries of the choice anew. */
export function writeTaxEntries(queries: QueryClient, closingId: string): Promise<TaxPage> {
  return change(queries, closingId, { path: "/entries", method: "POST", body: {} });
}

interface Change {
  readonly path: "" | "/entries";
  readonly method: "PUT" | "POST";
  readonly body: unknown;
}

async function change(queries: QueryClient, closingId: string, asked: Change): Promise<TaxPage> {
  const { path, method, body } = asked;
  const page = await request(taxPage, `${taxAddress(closingId)}${path}`, { method, body });
  queries.setQueryData(taxQuery(closingId).queryKey, page);
  // Every figure of the closing may rest on the entries; the page itself has its answer already.
  void queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey[0] === "closing" && queryKey[1] === closingId && queryKey[2] !== "tax",
  });
  return page;
}

function taxAddress(closingId: string): string {
  return `/api/closings/${closingId}/tax`;
}
