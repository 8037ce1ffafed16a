/** Why something went stale, in the form of the contract: amounts as text, people by name. */
import type { Person } from "#app/firm/actor.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { Cause, EntryChanged, FieldChanged, FormNotFilled } from "#domain/staleness/cause.ts";
import type { StaleCause } from "#wire/signOff.ts";

export type People = ReadonlyMap<string, Person>;

/** Somebody by their id; one who is not known any more keeps the id for a name. */
export function personOf(people: People, userId: string): Person {
  return people.get(userId) ?? { userId, name: userId, active: false };
}

/** A cause with its figures before and after. */
export function wireCause(cause: Cause, people: People): StaleCause {
  switch (cause.kind) {
    case "account-changed":
      return {
        kind: cause.kind,
        account: cause.account,
        openingBeforeOre: text(cause.openingBefore),
        openingAfterOre: text(cause.openingAfter),
        closingBeforeOre: text(cause.closingBefore),
        closingAfterOre: text(cause.closingAfter),
        vouchers: cause.vouchers.map(({ amount, ...voucher }) => ({
          ...voucher,
          amountOre: amount.toString(),
        })),
        voucherCount: cause.voucherCount,
      };
    case "opening-changed":
      return { kind: cause.kind, account: cause.account, ...beforeAndAfter(cause) };
    case "entry-changed":
      return wireEntryCause(cause, people);
    case "ledger-changed":
      return {
        kind: cause.kind,
        side: cause.side,
        ...beforeAndAfter(cause),
        invoices: cause.invoices.map((invoice) => ({ number: invoice.number, ...beforeAndAfter(invoice) })),
        invoiceCount: cause.invoiceCount,
      };
    case "appendix-changed":
      return {
        kind: cause.kind,
        change: cause.change,
        appendixId: cause.appendixId,
        number: cause.number,
        name: cause.name,
        ...beforeAndAfter(cause),
        by: cause.by === null ? null : personOf(people, cause.by),
      };
    case "control-accounts-changed":
      return { kind: cause.kind, side: cause.side, before: [...cause.before], after: [...cause.after] };
    case "materiality-changed":
      return {
        kind: cause.kind,
        account: cause.account,
        beforeOre: cause.before.toString(),
        afterOre: cause.after.toString(),
      };
    case "check-changed":
      return { kind: cause.kind, check: cause.check, before: cause.before, after: cause.after };
    case "field-changed":
    case "form-not-filled":
      return wireFormCause(cause, people);
  }
}

function wireEntryCause({ before, after, by, ...entry }: EntryChanged, people: People): StaleCause {
  return {
    ...entry,
    beforeOre: before.toString(),
    afterOre: after.toString(),
    by: by === null ? null : personOf(people, by),
  };
}

function wireFormCause(cause: FieldChanged | FormNotFilled, people: People): StaleCause {
  if (cause.kind === "form-not-filled") return cause;
  const { before, after, by, ...field } = cause;
  return {
    ...field,
    before: before.toString(),
    after: after.toString(),
    by: by === null ? null : personOf(people, by),
  };
}

function beforeAndAfter({ before, after }: { readonly before: Ore | null; readonly after: Ore | null }): {
  readonly beforeOre: string | null;
  readonly afterOre: string | null;
} {
  return { beforeOre: text(before), afterOre: text(after) };
}

function text(amount: Ore | null): string | null {
  return amount === null ? null : amount.toString();
}
