/** Swedish texts of findings about vouchers and their rows. */
import type { FindingTexts, VoucherFindingKind } from "./findingFields.ts";
import { renderSwedishAmount } from "./swedishAmount.ts";

export const voucherTexts: FindingTexts<VoucherFindingKind> = {
  "voucher-unbalanced": (finding) =>
    `Verifikation ${nameOf(finding)} balanserar inte: debet och kredit skiljer ${renderSwedishAmount(finding.difference)}.`,
  "voucher-date-unreadable": (finding) =>
    finding.text === ""
      ? `Verifikation ${nameOf(finding)} saknar datum.`
      : `Verifikation ${nameOf(finding)} har datumet ”${finding.text}”, som inte kan tolkas.`,
  "voucher-date-outside-year": (finding) =>
    `Verifikation ${nameOf(finding)} är daterad ${finding.date}, utanför räkenskapsåret.`,
  "voucher-not-closed": (finding) => `Verifikation ${nameOf(finding)} avslutas inte med }. Rader kan saknas.`,
  "voucher-brace-missing": (finding) =>
    `Verifikation ${nameOf(finding)} saknar { före sina rader. Raderna har lästs.`,
  "voucher-without-rows": (finding) => `Verifikation ${nameOf(finding)} har inga rader.`,
  "voucher-duplicate": (finding) =>
    `Verifikation ${nameOf(finding)} förekommer redan på rad ${finding.firstLine}. Båda har lästs.`,
  "voucher-number-missing": ({ series }) =>
    series === "" ? "En verifikation saknar nummer." : `En verifikation i serie ${series} saknar nummer.`,
  "voucher-number-gap": ({ series, after, before }) =>
    `Nummer saknas i ${series === "" ? "serien utan namn" : `serie ${series}`}: efter ${after} följer ${before}.`,
  "voucher-number-descending": (finding) =>
    `Verifikation ${nameOf(finding)} står efter nummer ${finding.previous} i samma serie.`,
  "row-outside-voucher": ({ label }) => `#${label} står utanför en verifikation och har inte lästs.`,
  "row-date-unreadable": ({ text }) =>
    `Radens datum ”${text}” kan inte tolkas. Verifikationens datum gäller.`,
  "row-date-outside-year": ({ date }) => `Raden är daterad ${date}, utanför räkenskapsåret.`,
  "row-added-not-repeated": ({ account }) =>
    `#RTRANS på konto ${account} följs inte av samma rad som #TRANS. Raden räknas därför inte.`,
  "no-vouchers": () => "Filen innehåller inga verifikationer.",
};

function nameOf(voucher: { readonly series: string; readonly number: string }): string {
  const name = `${voucher.series} ${voucher.number}`.trim();
  return name === "" ? "utan serie och nummer" : name;
}
