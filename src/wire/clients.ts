/** Clients (företag) and their closings (bokslut). */
import { z } from "zod";
import { filingState } from "./forms.ts";
import { companyForm, fiscalYear, id, moment, person, plainDate, userId } from "./values.ts";

const clientName = z.string().trim().min(1).max(200);
/** As typed: 10 or 12 digits, hyphen or not. The domain checks and normalises it. */
const typedOrganizationNumber = z.string().max(20);

/** POST /api/clients: a client with its first closing. */
export const clientRequest = z.object({
  organizationNumber: typedOrganizationNumber,
  name: clientName,
  companyForm,
  fiscalYear,
  responsibleUserId: userId.exactOptional(),
});
export const clientMade = z.object({ clientId: id, closingId: id });
/** PATCH /api/clients/:clientId. DELETE, by an administrator, removes a client that has no closing. */
export const clientChange = z.object({
  name: clientName.exactOptional(),
  companyForm: companyForm.exactOptional(),
});

/** POST /api/clients/:clientId/closings */
export const closingRequest = z.object({ fiscalYear, responsibleUserId: userId.exactOptional() });
export const closingMade = z.object({ closingId: id });
/** PATCH /api/closings/:closingId. DELETE, by an administrator, removes it with what was imported into it. */
export const closingChange = z.object({
  responsibleUserId: userId.exactOptional(),
  fiscalYear: fiscalYear.exactOptional(),
});

export const source = z.enum(["sie-file", "fortnox"]);

/** GET /api/clients: one row per closing, and one with `closing: null` for a client that has none. */
export const clientRow = z.object({
  clientId: id,
  name: z.string(),
  /** `556812-3458`, or `19121212-1212` for a personal number. */
  organizationNumber: z.string(),
  companyForm,
  closing: z
    .object({
      closingId: id,
      fiscalYear,
      source: source.nullable(),
      /** It came from Fortnox, and the client has no connection there that works any more. */
      disconnected: z.boolean(),
      importedAt: moment.nullable(),
      responsible: person,
      /** Att överföra: closing entries that are ready, and those that wait for their year. */
      toTransfer: z.number().int(),
      /** Deklaration, of limited companies; its last day is null in a period without forms. */
      filing: z.object({ state: filingState, lastDay: plainDate.nullable() }).nullable(),
      /** How far the reconciliation has come; null before the first import. */
      progress: z
        .object({
          accounts: z.number().int(),
          settled: z.number().int(),
          differences: z.number().int(),
          stale: z.number().int(),
        })
        .nullable(),
    })
    .nullable(),
});
export const clientList = z.object({ rows: z.array(clientRow), people: z.array(person) });

/** GET /api/closings/:closingId: what the bar above every page of the closing shows. */
export const closing = z.object({
  closingId: id,
  client: z.object({ clientId: id, name: z.string(), organizationNumber: z.string(), companyForm }),
  fiscalYear,
  months: z.number().int(),
  responsible: person,
  siblings: z.array(z.object({ closingId: id, fiscalYear })),
  currentImport: z
    .object({
      number: z.number().int(),
      source,
      /** Null for what was fetched from Fortnox. */
      fileName: z.string().nullable(),
      importedAt: moment,
      importedBy: z.string(),
      vouchers: z.number().int(),
      rows: z.number().int(),
      accounts: z.number().int(),
      /** Balances cover up to and including this date when the file says so (part-year). */
      coversThrough: plainDate.nullable(),
    })
    .nullable(),
  runningImport: z.object({ runId: id }).nullable(),
  people: z.array(person),
});

export type ClientRequest = z.infer<typeof clientRequest>;
export type ClientMade = z.infer<typeof clientMade>;
export type ClientRow = z.infer<typeof clientRow>;
export type ClientList = z.infer<typeof clientList>;
export type Closing = z.infer<typeof closing>;
