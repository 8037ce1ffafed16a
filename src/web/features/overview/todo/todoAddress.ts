/** Where a line of the list leads: the exact cell, panel or page. */
import type { TodoItem } from "#wire/progress.ts";

const ledgerPages = { customer: "reskontra", supplier: "reskontra/leverantorer" } as const;

/** Writes the address of a line. */
export function todoAddress(closingId: string, { link, matter }: TodoItem): string {
  const closing = `/bokslut/${closingId}`;
  switch (link.page) {
    case "connection":
      return `${closing}/import`;
    case "import":
      // What has changed in Fortnox is fetched by its years.
      return `${closing}/import${matter.kind === "source-has-changed" ? "?steg=ar" : ""}`;
    case "import-detail":
      return `${closing}/import/${link.importNumber}`;
    case "checks":
      return `${closing}/kontroller${search("kontroll", link.check)}`;
    case "reconciliation":
      return `${closing}/avstamning${search("konto", link.account)}`;
    case "ledger":
      return `${closing}/${ledgerPages[link.side]}`;
    case "appendix":
      return `${closing}/bilagor/${link.appendixId}`;
    case "entries":
      return `${closing}/bokslutsverifikationer${search("post", link.entryId)}`;
    case "tax":
      return `${closing}/dispositioner${search("steg", link.step)}`;
    case "forms":
      return `${closing}/deklaration${search("blad", link.tab)}`;
    case "questions":
      return `${closing}/avstamning/fragor${search("fraga", link.questionId)}`;
  }
}

function search(name: string, value: string | null): string {
  return value === null ? "" : `?${new URLSearchParams({ [name]: value }).toString()}`;
}
