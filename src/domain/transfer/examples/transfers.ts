/** Transfers for tests of the rules. */
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import type { SeriesVoucher } from "../lookFor.ts";
import type { Attempt, Transfer } from "../transfer.ts";

const rows = [
  { account: "6110", amount: ore(125_000n), costCenter: "", project: "", text: "" },
  { account: "1930", amount: ore(-125_000n), costCenter: "", project: "", text: "" },
];

export const queued: Transfer = {
  transferId: "t1",
  closingId: "c1",
  entryId: "e1",
  entrySeries: "V",
  entryNumber: 1,
  key: "ABCDEFGH234567AB",
  version: 1,
  entryMadeAtMs: 0,
  content: { date: plainDate("2025-12-31"), text: "Kontorsmateriel", isReversal: false, rows },
  series: "A",
  withFiles: false,
  state: "queued",
  acceptedAtMs: 1_000,
  acceptedBy: "u1",
  place: {
    oauthClientId: "app",
    tenant: "1",
    yearId: "5",
    yearStart: plainDate("2025-01-01"),
    yearEnd: plainDate("2025-12-31"),
  },
  attempt: null,
  looks: 0,
  failures: 0,
  dueAtMs: 1_000,
  problem: null,
  receipt: null,
};

export const firstAttempt: Attempt = {
  attempt: 1,
  baseline: 40,
  deadlineAtMs: 22_000,
  settlesAtMs: 112_000,
};

export const sending: Transfer = { ...queued, state: "sending", attempt: firstAttempt, dueAtMs: 112_000 };

export const checking: Transfer = {
  ...sending,
  state: "checking",
  dueAtMs: 30_000,
  problem: { kind: "fortnox-unavailable", data: {} },
};

/** Its voucher in Fortnox. */
export const booked: SeriesVoucher = {
  series: "A",
  number: 41,
  date: plainDate("2025-12-31"),
  text: "Kontorsmateriel",
  comments: "SB-ABCDEFGH234567AB-1",
  rows,
};
