/** Says in words what a question is about, as it stands when it is asked: `A 72 2025-11-18 Deposition −4 500,00`. */
import { type Ore, negateOre, renderKronor } from "#domain/money/ore.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { DescribedPlace } from "./questionStore.ts";

/** Puts the words together, from the row outwards; the account alone where nothing else was named. */
export function aboutPlace({ account, appendix, row, voucher, invoice }: DescribedPlace): string {
  const parts = [
    voucher === null
      ? null
      : said(voucherName(voucher.series, voucher.number), voucher.date, voucher.text, voucher.amount),
    invoice === null ? null : aboutInvoice(invoice),
    row === null ? null : said(row.text, row.amount),
    appendix === null ? null : said(`Bilaga ${appendix.number}`, appendix.name),
    account === null ? null : said(account.account, account.name),
  ].filter((part) => part !== null);
  // What stands in the books says where by itself; a row of an appendix needs its appendix.
  const isOfBooks = voucher !== null || invoice !== null;
  return parts.slice(0, isOfBooks ? 1 : 2).join(", ");
}

function aboutInvoice({
  number,
  party,
  date,
  total,
  currency,
}: NonNullable<DescribedPlace["invoice"]>): string {
  return said(number, party, date, total, currency === "SEK" ? null : currency);
}

function said(...parts: readonly (string | Ore | null)[]): string {
  return parts
    .map((part) => (typeof part === "bigint" ? swedishKronor(part) : part))
    .filter((part) => part !== null && part !== "")
    .join(" ");
}

/** As amounts are written for Swedes: `−4 500,00`, with spaces that do not break. */
function swedishKronor(amount: Ore): string {
  const [kronor = "", decimals = ""] = renderKronor(amount < 0n ? negateOre(amount) : amount).split(".");
  const grouped = kronor.replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${amount < 0n ? "\u2212" : ""}${grouped},${decimals}`;
}
