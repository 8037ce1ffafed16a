/** Where a term of a figure is to be seen. */
import type { TraceLink } from "#wire/trace.ts";

const ledgerPages = { customer: "", supplier: "/leverantorer" } as const;

/** Writes the address; a voucher opens in the panel of the page that is on screen, which keeps its place. */
export function tracePlace(
  closingId: string,
  link: TraceLink,
  here: { readonly pathname: string; readonly search: string },
): string {
  const closing = `/bokslut/${closingId}`;
  switch (link.kind) {
    case "account":
      return `${closing}/avstamning?konto=${encodeURIComponent(link.account)}`;
    case "voucher": {
      const search = new URLSearchParams(here.search);
      search.set("ver", String(link.voucherIndex));
      return `${here.pathname}?${search.toString()}`;
    }
    case "entry":
      return `${closing}/bokslutsverifikationer?post=${link.entryId}`;
    case "appendix":
      return `${closing}/bilagor/${link.appendixId}`;
    case "ledger":
      return `${closing}/reskontra${ledgerPages[link.side]}`;
    case "import":
      return `${closing}/import/${link.number}`;
  }
}
