/** The invoices of a ledger list, with whose they are; sums and headings between them are held and left out. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import { cellsOf } from "../columns/columnContent.ts";
import type { Columns } from "../columns/findHeader.ts";
import type { ColumnRole } from "../columns/headerNames.data.ts";
import { leaveOut } from "../columns/locateColumns.ts";
import { blankLabels, createRunningSums, isSumLabel } from "../columns/sumRows.ts";
import type { FindingLog } from "../pasteFinding.ts";
import type { TableRow } from "../table/splitCells.ts";
import { readAmounts } from "../values/readAmounts.ts";
import { readDates } from "../values/readDates.ts";
import { createPartyReader } from "./parties.ts";

export interface PastedOpenItem {
  readonly line: number;
  readonly party: string;
  readonly partyNumber: string | null;
  readonly invoiceNumber: string;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly total: Ore | null;
  /** As the list has it: positive when it is owed. Null when it could not be read, which makes the sum unknown. */
  readonly open: Ore | null;
}

/** A line with its cells by what they hold. */
interface ListLine extends Pick<PastedOpenItem, "invoiceNumber" | "invoiceDate" | "dueDate" | "total"> {
  readonly row: TableRow;
  readonly party: string;
  readonly partyNumber: string;
  readonly currency: string;
  readonly open: Ore | null;
  /** Whether anything stands where the amount should. */
  readonly hasOpen: boolean;
  readonly sumLabel: string | undefined;
}

/** Reads the body of a list. */
export function readItems(
  body: readonly TableRow[],
  columns: Columns,
  log: FindingLog,
): readonly PastedOpenItem[] {
  const sums = createRunningSums();
  const parties = createPartyReader();
  const namesParties = columns.has("party") || columns.has("partyNumber");
  return readLines(body, columns, log).flatMap((line): readonly PastedOpenItem[] => {
    const { row, open } = line;
    if (isLabelledSum(line) || (isNameless(line) && open !== null && sums.count() > 1 && sums.isSum(open))) {
      sums.hold(open, { line: row.line, text: row.cells.join(" ").trim() }, log);
      parties.end();
      return [];
    }
    if (isHeading(line, namesParties)) {
      leaveOut([row], log);
      parties.takeHeading(row.cells);
      return [];
    }
    sums.add(open);
    const party = parties.ofRow(line);
    if (!line.hasOpen) log.add("amount-missing", { line: row.line, column: 0 }, {});
    return [itemOf(line, { ...party, open }, log)];
  });
}

function isLabelledSum({ sumLabel, invoiceNumber }: ListLine): boolean {
  return sumLabel !== undefined && (invoiceNumber === "" || isSumLabel(invoiceNumber));
}

/** A sum may stand under its column without a word. */
function isNameless({ party, partyNumber, invoiceNumber }: ListLine): boolean {
  return party + partyNumber + invoiceNumber === "";
}

/** Says what somebody should look at in an invoice that is read. */
function itemOf(
  { row: { line }, currency, invoiceNumber, invoiceDate, dueDate, total }: ListLine,
  owed: Pick<PastedOpenItem, "party" | "partyNumber" | "open">,
  log: FindingLog,
): PastedOpenItem {
  const place = { line, column: 0 };
  if (owed.party === "" && owed.partyNumber === null) log.add("party-missing", place, {});
  if (currency !== "" && currency !== "SEK") log.add("other-currency", place, { currency });
  return { line, ...owed, invoiceNumber, invoiceDate, dueDate, total };
}

/** A line without invoice and amount names the party of those below; without columns for parties it stands alone. */
function isHeading({ row, hasOpen, total, invoiceNumber }: ListLine, namesParties: boolean): boolean {
  if (hasOpen || total !== null) return false;
  return invoiceNumber === "" || (!namesParties && row.cells.filter((cell) => cell !== "").length === 1);
}

function readLines(body: readonly TableRow[], columns: Columns, log: FindingLog): readonly ListLine[] {
  const cells = (role: ColumnRole) => cellsOf(body, columns.get(role));
  const textsOf = (role: ColumnRole): readonly string[] => cells(role).map(({ text }) => text);
  const opens = readAmounts(cells("open"), log);
  const isOpenTheTotal = columns.get("total") === columns.get("open");
  const totals = isOpenTheTotal ? opens : readAmounts(cells("total"), log);
  const [invoiceDates, dueDates] = [
    readDates(blankLabels(cells("invoiceDate")), log),
    readDates(blankLabels(cells("dueDate")), log),
  ];
  const [openTexts, currencies, numbers] = [textsOf("open"), textsOf("currency"), textsOf("invoiceNumber")];
  const [parties, partyNumbers] = [textsOf("party"), textsOf("partyNumber")];
  return body.map((row, at) => ({
    row,
    party: parties[at] ?? "",
    partyNumber: partyNumbers[at] ?? "",
    currency: (currencies[at] ?? "").toUpperCase(),
    invoiceNumber: numbers[at] ?? "",
    invoiceDate: invoiceDates[at] ?? null,
    dueDate: dueDates[at] ?? null,
    total: totals[at] ?? null,
    open: opens[at] ?? null,
    hasOpen: (openTexts[at] ?? "") !== "",
    sumLabel: row.cells.find(isSumLabel),
  }));
}
