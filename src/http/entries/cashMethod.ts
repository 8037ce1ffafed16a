/** The closing entries of a year with the cash method: what is proposed, and making it. */
import { z } from "zod";
import {
  type CashEntriesProblem,
  type MakeCashDeps,
  makeCashEntries,
} from "#app/cashMethod/makeCashEntries.ts";
import { type CashMethodItem, type CashMethodSide, readCashMethod } from "#app/cashMethod/readCashMethod.ts";
import type { NamedVoucher } from "#app/cashMethod/cashMethodStore.ts";
import type { EntryContent, EntryRow } from "#domain/entries/entry.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import { type EntryRow as WireRow, cashMethod, cashMethodMade, cashMethodRequest } from "#wire/entries.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";
import { wireProblem } from "../foundation/refusal.ts";

const makeStatus: StatusByKind<CashEntriesProblem> = {
  "not-found": 404,
  "cash-method-not-used": 422,
  "cash-method-nothing-to-book": 422,
  "cash-method-entries-exist": 409,
};

/** Registers reading and making. */
export function registerCashMethodRoutes(app: HttpApp, deps: MakeCashDeps): void {
  const params = z.object({ closingId: id });
  app.get(
    "/api/closings/:closingId/cash-method",
    { config: { access: "session" }, schema: { params, response: { 200: cashMethod } } },
    async (request, reply) => {
      const read = await readCashMethod(deps, sessionOf(request), request.params.closingId);
      if (!read.ok) return sendProblem(reply, read.problem, { "not-found": 404 });
      return { applies: read.value.applies, sides: read.value.sides.map(wireSide) };
    },
  );
  app.post(
    "/api/closings/:closingId/cash-method/entries",
    {
      config: { access: ["administrator", "accountant"] },
      schema: { params, body: cashMethodRequest, response: { 201: cashMethodMade } },
    },
    async (request, reply) => {
      const made = await makeCashEntries(deps, sessionOf(request), { ...request.params, ...request.body });
      if (!made.ok) return sendProblem(reply, made.problem, makeStatus);
      return reply.code(201).send({ entries: [...made.value] });
    },
  );
}

type WireSide = z.infer<typeof cashMethod>["sides"][number];

function wireSide({ side, content, items, booked, entries, problem }: CashMethodSide): WireSide {
  return {
    side,
    content: content === null ? null : wireContent(content),
    items: items.map(wireItem),
    booked: booked.map(wireVoucher),
    entries: [...entries],
    problem: problem === null ? null : wireProblem(problem),
  };
}

function wireItem({ item, booking }: CashMethodItem): WireSide["items"][number] {
  const { invoice, open } = item;
  return {
    number: invoice.number,
    party: invoice.partyName,
    invoiceDate: invoice.invoiceDate,
    openOre: open?.toString() ?? null,
    rows: booking.ok ? booking.value.map(wireRow) : null,
    problem: booking.ok ? null : wireProblem(booking.problem),
  };
}

function wireContent({ date, text, isReversal, rows }: EntryContent): NonNullable<WireSide["content"]> {
  return { date, text, isReversal, rows: rows.map(wireRow), appendixIds: [] };
}

function wireRow({ amount, ...row }: EntryRow): WireRow {
  return { ...row, amountOre: amount.toString() };
}

function wireVoucher({
  series,
  number,
  voucherIndex,
  date,
  text,
  amount,
}: NamedVoucher): WireSide["booked"][number] {
  return { voucher: voucherName(series, number), voucherIndex, date, text, amountOre: amount.toString() };
}
