/** Everything that the page of the forms (Deklaration), its files and its state are made of, read once. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type SheetGround, treatedBoxes } from "#domain/forms/page/formSheet.ts";
import { computeTax } from "#domain/tax/computeTax.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import type { EntryWithStatus } from "../entries/entryStanding.ts";
import type { FilingStore, SruVersion, StoredFiling } from "../filing/filingStore.ts";
import type { Sender, SenderStore } from "../filing/senderStore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type FormsNow, readFormsNow } from "../signOff/forms/formsNow.ts";
import { type NoteDeps, type StandingDeps, readStanding } from "../signOff/signOffDeps.ts";
import type { SubjectStanding } from "../signOff/subjectGround.ts";
import type { TaxGround, TaxGroundDeps } from "../tax/readTaxGround.ts";
import { marksOf } from "../tax/taxContent.ts";
import { sruBlocks } from "../taxReturn/sruBlocks.ts";

export interface FormsDeps extends TaxGroundDeps, StandingDeps {
  readonly filings: FilingStore;
  readonly senders: SenderStore;
  /** The day in Sweden. */
  readonly today: () => PlainDate;
}

export interface FormsGround {
  readonly tax: TaxGround;
  /** Of what is booked, with all closing entries that count; or why no form can be filled. */
  readonly made: FormsNow["taxReturn"];
  /** What the choice gives, of the books as if nothing had been written from it; or why it gives nothing. */
  readonly wanted: FormsNow["taxReturn"];
  readonly entries: readonly EntryWithStatus[];
  readonly standing: SubjectStanding;
  readonly sender: Sender | null;
  readonly filing: StoredFiling;
  /** The newest first. */
  readonly versions: readonly SruVersion[];
  /** Of what the forms say, without the moment; null when they cannot be filled. */
  readonly saidHash: string | null;
}

/** Reads it; null when there is no such closing. */
export async function readFormsGround(
  deps: FormsDeps,
  transaction: Transaction,
  closingId: string,
): Promise<FormsGround | null> {
  const standing = await readStanding(deps, transaction, closingId);
  return standing === null ? null : formsGroundOf(deps, transaction, standing);
}

/** Reads what is missing of it where it is known how the closing stands. */
export async function formsGroundOf(
  deps: FormsDeps,
  transaction: Transaction,
  standing: SubjectStanding,
): Promise<FormsGround | null> {
  const { closingId } = standing.ground;
  const forms = standing.forms ?? (await readFormsNow(deps, transaction, standing.ground));
  if (forms === null) return null;
  const { ground: tax, taxReturn: made } = forms;
  return {
    tax,
    made,
    wanted: tax.books.ok ? computeTax(tax.books.value.base, tax.choice) : tax.books,
    entries: tax.entries,
    standing: { ...standing, forms },
    sender: await deps.senders.readSender(transaction),
    ...(await deps.filings.readFiling(transaction, closingId)),
    saidHash: made.ok ? deps.hash(saidText(tax, made.value)) : null,
  };
}

/**
 * Locks the closing for a change of what its forms say, with the client's others that such a change can reach: all of
 * them before anything is logged. False when it is not there.
 */
export async function lockForms(
  { signOffs }: Pick<NoteDeps, "signOffs">,
  transaction: Transaction,
  closingId: string,
): Promise<boolean> {
  const others = await signOffs.findSignedForms(transaction, closingId);
  const there = await signOffs.lockClosings(transaction, [...new Set([closingId, ...others])]);
  return there.includes(closingId);
}

/** What a form is laid out of. */
export function sheetGround({ books, choice, answers }: TaxGround, forms: TaxReturn): SheetGround {
  const accounts = books.ok ? books.value.asBooked.accounts : [];
  return { forms, marks: marksOf(answers), treated: treatedBoxes(accounts, choice.treatments) };
}

function saidText(
  { fiscalYear, organizationNumber, name, answers }: TaxGround,
  taxReturn: TaxReturn,
): string {
  const blocks = sruBlocks({
    fiscalYear,
    organizationNumber,
    companyName: name,
    taxReturn,
    marks: marksOf(answers),
    moment: { date: "", time: "" },
  });
  return JSON.stringify(blocks);
}
