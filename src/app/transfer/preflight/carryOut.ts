/** Puts right in Fortnox what a preflight offered, when a person has asked for it; logged with what was done. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { refusedCharacters } from "#domain/entries/allowedText.ts";
import type { PreflightOffer } from "#domain/preflight/offers.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { FortnoxFaultProblem } from "../../fortnox/faultProblem.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { type UseProblem, useFortnox } from "../../fortnox/useFortnox.ts";
import type { ChangeOutcome } from "../fortnoxBooks.ts";
import type { TransferDeps } from "../transferDeps.ts";

export type OfferProblem =
  | UseProblem
  | { readonly kind: "transfer-year-missing"; readonly date: PlainDate }
  | { readonly kind: "transfer-offer-unreadable" };

export type OfferDeps = Pick<
  TransferDeps,
  "inFirm" | "signIn" | "connections" | "attempts" | "callLogs" | "log" | "openApi" | "now" | "transfers"
>;

/** Carries it out; what is there already is left as it is. */
export async function carryOutOffer(
  deps: OfferDeps,
  actor: Actor,
  { closingId, offer }: { readonly closingId: string; readonly offer: PreflightOffer },
): Promise<Result<null, OfferProblem>> {
  if (!isReadable(offer)) return refused({ kind: "transfer-offer-unreadable" });
  const { firmId, userId } = actor;
  const closing = await deps.inFirm(firmId, (transaction) =>
    deps.transfers.readClosing(transaction, closingId),
  );
  if (closing === null) return refused({ kind: "not-found" });
  const use = { firmId, clientId: closing.clientId, closingId, by: userId, purpose: "preflight" } as const;
  const used = await useFortnox(deps, { use, work: (api) => putRight(api, offer) });
  if (!used.ok) return used;
  if (!used.value.ok) return used.value;
  await deps.inFirm(firmId, (transaction) =>
    deps.log.write(transaction, { by: userId, kind: eventOf(offer), closingId, data: dataOf(offer) }),
  );
  return ok(null);
}

async function putRight(api: FortnoxApi, offer: PreflightOffer): Promise<Result<null, OfferProblem>> {
  const { start, end } = offer.fiscalYear;
  const year = (await api.readYears()).find((one) => one.start === start && one.end === end);
  if (year === undefined) return refused({ kind: "transfer-year-missing", date: start });
  if (await isRight(api, year.id, offer)) return ok(null);
  const problem = problemOf(await change(api, year.id, offer));
  // What was done may have been answered badly: what is there now decides.
  return problem === null || (await isRight(api, year.id, offer)) ? ok(null) : refused(problem);
}

async function isRight(api: FortnoxApi, yearId: string, offer: PreflightOffer): Promise<boolean> {
  if (offer.kind === "create-series") return (await api.readSeries(yearId, offer.code)) !== null;
  const account = await api.readAccount(yearId, offer.account);
  return account?.active === true;
}

async function change(api: FortnoxApi, yearId: string, offer: PreflightOffer): Promise<ChangeOutcome<null>> {
  switch (offer.kind) {
    case "create-series":
      return api.createSeries(yearId, offer);
    case "activate-account":
      return api.activateAccount(yearId, offer.account);
    case "create-account":
      return api.createAccount(yearId, { number: offer.account, name: offer.name });
  }
}

function problemOf(outcome: ChangeOutcome<null>): FortnoxFaultProblem | null {
  return outcome.kind === "done" || outcome.kind === "held" ? null : outcome.problem;
}

const mostName = 200;

function isReadable(offer: PreflightOffer): boolean {
  const { name } = offer;
  const isNamed = name.trim() !== "" && name.length <= mostName && refusedCharacters(name).length === 0;
  return offer.kind === "create-series"
    ? isNamed && /^[A-ZÅÄÖ0-9]{1,10}$/.test(offer.code)
    : isNamed && /^[1-9]\d{3}$/.test(offer.account);
}

function eventOf({ kind }: PreflightOffer): string {
  switch (kind) {
    case "create-series":
      return "fortnox-series-created";
    case "activate-account":
      return "fortnox-account-activated";
    case "create-account":
      return "fortnox-account-created";
  }
}

function dataOf(offer: PreflightOffer): Readonly<Record<string, string>> {
  const { start, end } = offer.fiscalYear;
  return offer.kind === "create-series"
    ? { start, end, series: offer.code, seriesName: offer.name }
    : { start, end, account: offer.account, accountName: offer.name };
}
