/** Who hands tax returns in (uppgiftslämnare): typed once for the firm, and checked as INFO.SRU must have it. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import {
  type OrganizationNumberProblem,
  parseOrganizationNumber,
} from "#domain/parties/organizationNumber.ts";
import type { SruSender } from "#formats/sru/sruFile.ts";
import { type SruProblem, writeInfo } from "#formats/sru/writeSru.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { LogWriter } from "../log/logWriter.ts";
import type { Sender, SenderStore } from "./senderStore.ts";

export interface SenderDeps {
  readonly inFirm: InFirm;
  readonly senders: SenderStore;
  readonly log: LogWriter;
  /** A personal number without century is read by it. */
  readonly today: () => PlainDate;
}

export type SenderProblem = OrganizationNumberProblem | SruProblem;

const noSender: Sender = {
  organizationNumber: "",
  name: "",
  address: "",
  postalCode: "",
  postalTown: "",
  department: "",
  contact: "",
  email: "",
  phone: "",
};

/** Reads it; nothing but empty while nobody has typed one. */
export async function readSender({ inFirm, senders }: SenderDeps, { firmId }: Actor): Promise<Sender> {
  return (await inFirm(firmId, (transaction) => senders.readSender(transaction))) ?? noSender;
}

/** Writes it; refused with all that is wrong. */
export async function changeSender(
  { inFirm, senders, log, today }: SenderDeps,
  actor: Actor,
  sender: Sender,
): Promise<Result<null, readonly SenderProblem[]>> {
  const checked = sruSender(sender, today());
  if (!checked.ok) return checked;
  return inFirm(actor.firmId, async (transaction) => {
    await senders.writeSender(transaction, sender, actor.userId);
    await log.write(transaction, {
      by: actor.userId,
      kind: "sender-changed",
      data: {},
      personal: { senderName: sender.name, senderTown: sender.postalTown },
    });
    return ok(null);
  });
}

/** Reads a sender as the files have it; refused with all that is wrong. */
export function sruSender(sender: Sender, asOf: PlainDate): Result<SruSender, readonly SenderProblem[]> {
  const { organizationNumber: typed, name, postalTown } = sender;
  const number = typed === "" ? ok("") : parseOrganizationNumber(typed, asOf);
  const identity = number.ok ? number.value : "";
  const made: SruSender = {
    identity: identity.length === 10 ? `16${identity}` : identity,
    name,
    address: known(sender.address),
    postalCode: sender.postalCode.replaceAll(/\s/g, ""),
    postalTown,
    department: known(sender.department),
    contact: known(sender.contact),
    email: known(sender.email),
    phone: known(sender.phone),
  };
  const written = writeInfo({ sender: made, created: anyMoment, program: "" });
  const ofFile = written.ok ? [] : written.problem;
  const isUnread = (problem: SruProblem): boolean =>
    problem.kind === "sru-missing" && problem.record === "ORGNR";
  const problems = number.ok ? ofFile : [number.problem, ...ofFile.filter((problem) => !isUnread(problem))];
  return problems.length > 0 ? refused(problems) : ok(made);
}

/** What is wrong with a sender does not hang on when the file is made. */
const anyMoment = { date: "20250101", time: "000000" };

function known(text: string): string | null {
  return text.trim() === "" ? null : text;
}
