/**
 * Why something went stale, in the parts of a sentence: what changed, and the vouchers or invoices that changed it, of
 * which those in the books are links.
 */
import type { StaleCause } from "#wire/signOff.ts";
import { amountText } from "../format/amounts.ts";
import { kronorText } from "../format/kronor.ts";
import { t } from "../texts/translate.ts";

export interface CauseReference {
  readonly text: string;
  /** Null where there is nothing to open. */
  readonly voucherIndex: number | null;
}

export interface CauseParts {
  /** What changed. */
  readonly lead: string;
  /** By what; empty when that is not told. */
  readonly references: readonly CauseReference[];
  /** What is left out of them. */
  readonly rest: string;
}

type CauseOf<Kind extends StaleCause["kind"]> = Extract<StaleCause, { readonly kind: Kind }>;

/** As many as a line of text can hold. */
const referencesAtMost = 3;

/** Writes a cause; `account` is the account that is spoken of already, whose number is then left out. */
export function causeParts(cause: StaleCause, account: string | null = null): CauseParts {
  switch (cause.kind) {
    case "account-changed":
      return accountChanged(cause, account);
    case "opening-changed":
      return leadOnly(placed(cause.account, account, openingChanged(cause)));
    case "entry-changed":
      return leadOnly(placed(cause.account, account, entryChanged(cause)));
    case "ledger-changed":
      return ledgerChanged(cause);
    case "appendix-changed":
      return leadOnly(appendixChanged(cause));
    case "control-accounts-changed":
      return leadOnly(controlAccountsChanged(cause));
    case "materiality-changed":
      return leadOnly(
        cause.account === null
          ? materialityChanged(cause)
          : placed(cause.account, account, materialityChanged(cause)),
      );
    case "check-changed":
      return leadOnly(
        cause.after === cause.before
          ? t("signOff.causes.checkOtherwise")
          : t("signOff.causes.check", { count: cause.after, before: cause.before }),
      );
    case "field-changed":
      return leadOnly(fieldChanged(cause));
    case "form-not-filled":
      return leadOnly(t("signOff.causes.formNotFilled", { form: cause.form }));
  }
}

/** Writes a cause as one sentence. */
export function causeSentence(cause: StaleCause, account: string | null = null): string {
  const { lead, references, rest } = causeParts(cause, account);
  if (references.length === 0) return lead;
  const listed = references.map(({ text }) => text).join(", ");
  return [lead, t("signOff.causes.by"), listed, rest].filter(Boolean).join(" ");
}

function accountChanged(cause: CauseOf<"account-changed">, spokenOf: string | null): CauseParts {
  const { vouchers, voucherCount } = cause;
  const shown = vouchers.slice(0, referencesAtMost);
  const left = voucherCount - shown.length;
  return {
    lead: placed(cause.account, spokenOf, accountLead(cause)),
    references: shown.map((one) => ({
      text: voucherText(one, voucherCount > 1),
      voucherIndex: one.voucherIndex,
    })),
    rest: left === 0 ? "" : t("signOff.causes.moreVouchers", { count: left }),
  };
}

function accountLead(cause: CauseOf<"account-changed">): string {
  const changes = [
    balanceChange("opening", cause.openingBeforeOre, cause.openingAfterOre),
    balanceChange("closing", cause.closingBeforeOre, cause.closingAfterOre),
  ].filter((text) => text !== null);
  return changes.length === 0 ? t("signOff.causes.accountChanged") : changes.join(", ");
}

/** The closing balance has changed by as much. */
function openingChanged({ beforeOre, afterOre }: CauseOf<"opening-changed">): string {
  return balanceChange("opening", beforeOre, afterOre) ?? t("signOff.causes.accountChanged");
}

/** By how much a balance changed; from what to what when one of them is unknown; null when it did not. */
function balanceChange(
  which: "opening" | "closing",
  before: string | null,
  after: string | null,
): string | null {
  if (before === after) return null;
  if (before === null || after === null) {
    const what = t(`signOff.causes.${which}`);
    return t("signOff.causes.unknownChange", { what, before: amountOf(before), after: amountOf(after) });
  }
  const amount = amountText(String(BigInt(after) - BigInt(before)));
  return t(`signOff.causes.${which}Changed`, { amount });
}

/** `V4 ändrad, 1 250,00`: by how much it changed the account. */
function entryChanged({ change, number, beforeOre, afterOre, by }: CauseOf<"entry-changed">): string {
  const amount = amountText(String(BigInt(afterOre) - BigInt(beforeOre)));
  const text = t(`signOff.causes.entry.${change}`, { number, amount });
  return by === null ? text : t("signOff.causes.byPerson", { text, name: by.name });
}

function voucherText(
  { voucher, change, amountOre }: CauseOf<"account-changed">["vouchers"][number],
  isOneOfMany: boolean,
): string {
  const data = { voucher, change: t(`signOff.causes.changes.${change}`) };
  if (!isOneOfMany) return t("signOff.causes.voucher", data);
  return t("signOff.causes.voucherWithAmount", { ...data, amount: amountText(amountOre, { plus: true }) });
}

function ledgerChanged({
  side,
  beforeOre,
  afterOre,
  invoices,
  invoiceCount,
}: CauseOf<"ledger-changed">): CauseParts {
  const shown = invoices.slice(0, referencesAtMost);
  const left = invoiceCount - shown.length;
  const amounts = { before: amountOf(beforeOre), after: amountOf(afterOre) };
  return {
    lead: t(`signOff.causes.ledger.${side}`, amounts),
    references: shown.map((invoice) => ({
      text: t("signOff.causes.invoice", {
        number: invoice.number,
        before: amountOf(invoice.beforeOre),
        after: amountOf(invoice.afterOre),
      }),
      voucherIndex: null,
    })),
    rest: left === 0 ? "" : t("signOff.causes.moreInvoices", { count: left }),
  };
}

function appendixChanged(cause: CauseOf<"appendix-changed">): string {
  const { change, number, name, beforeOre, afterOre, by } = cause;
  const what = change === "changed" && beforeOre === afterOre ? "sameSum" : change;
  const data = { number, name, before: amountOf(beforeOre), after: amountOf(afterOre) };
  const text = t(`signOff.causes.appendix.${what}`, data);
  return by === null ? text : t("signOff.causes.byPerson", { text, name: by.name });
}

function controlAccountsChanged({ side, before, after }: CauseOf<"control-accounts-changed">): string {
  const listed = (accounts: readonly string[]): string =>
    accounts.length === 0 ? t("signOff.causes.noAccounts") : accounts.join(", ");
  return t(`signOff.causes.controlAccounts.${side}`, { before: listed(before), after: listed(after) });
}

function materialityChanged({ beforeOre, afterOre }: CauseOf<"materiality-changed">): string {
  return t("signOff.causes.materiality", { before: amountOf(beforeOre), after: amountOf(afterOre) });
}

/** Crosses are there or not; other fields go from one amount to another. */
const crosses: readonly string[] = ["8040", "8041", "8044", "8045"];

/** `INK2S 4.3c: från 100 till 200 kr, av ett svar, av Anna`. */
function fieldChanged({ form, code, row, before, after, by, through }: CauseOf<"field-changed">): string {
  const field = row === "" ? code : row;
  const change = crosses.includes(code)
    ? t(`signOff.causes.cross.${after === "0" ? "gone" : "set"}`)
    : t("signOff.causes.field", { before: kronorText(before), after: kronorText(after) });
  const text = t("signOff.causes.onField", { form, field, text: change });
  const told = through === null ? text : t(`signOff.causes.through.${through}`, { text });
  return by === null ? told : t("signOff.causes.byPerson", { text: told, name: by.name });
}

function placed(account: string, spokenOf: string | null, text: string): string {
  return account === spokenOf ? text : t("signOff.causes.onAccount", { account, text });
}

function leadOnly(lead: string): CauseParts {
  return { lead, references: [], rest: "" };
}

function amountOf(ore: string | null): string {
  return ore === null ? "–" : amountText(ore);
}
