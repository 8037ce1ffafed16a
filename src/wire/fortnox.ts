/** The connection of a client to its company in Fortnox, the way there and back, and the years to choose from. */
import { z } from "zod";
import { problem } from "./problem.ts";
import { id, moment, plainDate } from "./values.ts";

/** Service: a service account of the company. Personal: as the person who signs in there. */
export const connectionKind = z.enum(["service", "personal"]);

/** GET /api/clients/:clientId/fortnox */
export const fortnoxStatus = z.object({
  connection: z
    .object({
      kind: connectionKind,
      companyName: z.string(),
      /** As Fortnox writes it. */
      organizationNumber: z.string(),
      connectedAt: moment,
      connectedBy: z.string(),
      lastUsedAt: moment.nullable(),
      scopes: z.array(z.string()),
      /** Asked for, but not given: what they open cannot be read. */
      missingScopes: z.array(z.string()),
      /** The last day of a personal connection that is not used; null: until the consent is revoked. */
      lastDay: plainDate.nullable(),
      /** It has not been used for so long that it may end any day. */
      expiring: z.boolean(),
      /** Someone else of this installation is connected to the same company, and shares its limit of requests. */
      sharedWithOthers: z.boolean(),
      /** Why it cannot be used, and has to be connected again; null when it can. */
      problem: problem.nullable(),
    })
    .nullable(),
  /** What is asked for when connecting. */
  scopes: z.array(z.string()),
});

/** POST /api/clients/:clientId/fortnox/connect: the browser then goes to `url`. */
export const connectRequest = z.object({ kind: connectionKind, closingId: id });
export const connectStarted = z.object({ url: z.url() });

/**
 * GET /api/fortnox/callback sends the browser on to `/bokslut/:closingId/import?fortnox=<attemptId>`; or, when the
 * answer is of no attempt of this person, to `/?fortnox=<kind>`.
 *
 * GET /api/fortnox/attempts/:attemptId: how that attempt ended, for the person who made it.
 */
export const attemptOutcome = z.object({
  state: z.enum(["under-way", "connected", "refused"]),
  problem: problem.nullable(),
});

/** DELETE /api/clients/:clientId/fortnox. `consentRemains`: it has to be removed in Fortnox too. */
export const disconnected = z.object({ consentRemains: z.boolean() });

/** GET /api/clients/:clientId/fortnox/years: the latest first; one request to Fortnox for each. */
export const fortnoxYears = z.object({
  years: z.array(
    z.object({
      /** Fortnox's own id of the year. */
      yearId: z.string(),
      start: plainDate,
      end: plainDate,
      accountingMethod: z.enum(["accrual", "cash"]).nullable(),
      /** Null when Fortnox did not say. */
      vouchers: z.number().int().nullable(),
      /** The last locked day within the year; null when none is, or when `lockProblem` says why it is not known. */
      lockedThrough: plainDate.nullable(),
      /** When the closing of this year last got its bookkeeping; null when it has none. */
      fetchedAt: moment.nullable(),
    }),
  ),
  lockProblem: problem.nullable(),
});

/** GET /api/fortnox/calls?use&after&limit: the calls behind a log entry of kind `fortnox-called`, in order. */
export const callsQuery = z.object({
  use: id,
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export const fortnoxCalls = z.object({
  calls: z.array(
    z.object({
      /** From 1 within the use. */
      call: z.number().int(),
      at: moment,
      method: z.string(),
      path: z.string(),
      /** Null when no answer came; `fault` then says why. */
      status: z.number().int().nullable(),
      durationMs: z.number().int(),
      fault: z.string().nullable(),
    }),
  ),
  total: z.number().int(),
});

export type ConnectionKind = z.infer<typeof connectionKind>;
export type FortnoxStatus = z.infer<typeof fortnoxStatus>;
export type ConnectRequest = z.infer<typeof connectRequest>;
export type ConnectStarted = z.infer<typeof connectStarted>;
export type AttemptOutcome = z.infer<typeof attemptOutcome>;
export type Disconnected = z.infer<typeof disconnected>;
export type FortnoxYears = z.infer<typeof fortnoxYears>;
export type FortnoxCalls = z.infer<typeof fortnoxCalls>;
