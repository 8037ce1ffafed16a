/**
 * What an operator can set, all by environment variables: one table that is at once the validation, the text of the
 * error message and the source that docs/operations.md is checked against.
 */
import { resolve } from "node:path";
import { z } from "zod";
import type { InvoiceAddresses } from "#app/ledgers/show/invoiceAddress.ts";

export interface SettingDescription {
  readonly name: string;
  /** As shown to people; empty when there is none. */
  readonly defaultText: string;
  readonly meaning: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where browsers reach the server; null until someone says so, then the listening address is used. */
  readonly publicUrl: URL | null;
  readonly dataDir: string;
  readonly database: "embedded" | ExternalDatabase;
  /** Null with the embedded database: the secret is then made and kept in `dataDir`. */
  readonly appSecret: string | null;
  readonly smtpUrl: string | null;
  /** Null without an app at Fortnox: the sandbox then stands in for it. */
  readonly fortnox: FortnoxApp | null;
  /** What connections to Fortnox ask for. */
  readonly fortnoxScopes: readonly string[];
  readonly fortnoxNightly: boolean;
  readonly fortnoxQuietMinutes: number;
  /** How the addresses of invoices in Fortnox are made. */
  readonly invoiceAddresses: InvoiceAddresses;
}

/** The app as it is registered at Fortnox. */
export interface FortnoxApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly authUrl: string;
  readonly apiUrl: string;
}

export interface ExternalDatabase {
  readonly appUrl: string;
  /** Null in a process that may not migrate. */
  readonly adminUrl: string | null;
}

/** Thrown when the environment cannot be used; the message names the variable and what it wants. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly code = "settings-invalid";
}

const quietRange = "must be a number of minutes, 1 to 1440";
const portRange = "must be a port number, 1 to 65535";
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" });
/** Tokens travel there: in the clear only on this machine. */
const fortnoxUrl = z
  .url({ protocol: /^https?$/, error: "must be an https:// address" })
  .refine(
    (text) => /^https:|^http:\/\/(127\.|localhost[:/]|\[::1\])/.test(text),
    "must be an https:// address",
  )
  .transform((text) => text.replace(/\/+$/, ""));
const addressTemplate = z
  .string()
  .regex(/^https?:\/\/\S*\{number\}\S*$/, "must be an https:// address with {number} in it")
  .optional();
const leastScopes =
  "companyinformation bookkeeping settings invoice payment customer supplierinvoice supplier";
const table = {
  PORT: {
    schema: z.coerce.number(portRange).int(portRange).min(1, portRange).max(65_535, portRange).default(8080),
    defaultText: "8080",
    meaning: "Port that the server listens on.",
  },
  HOST: {
    schema: z.string().min(1).default("127.0.0.1"),
    defaultText: "127.0.0.1",
    meaning: "Address that the server listens on; 0.0.0.0 for all.",
  },
  PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/, error: "must be an http:// or https:// address" })
      .refine((text) => URL.canParse(text) && new URL(text).pathname === "/", "must not contain a path")
      .optional(),
    defaultText: "http:// + HOST:PORT",
    meaning: "Address that browsers use. With https, cookies are sent over https only.",
  },
  DATA_DIR: {
    schema: z.string().min(1).default("./data"),
    defaultText: "./data",
    meaning: "Folder of the embedded database, its secret and its log.",
  },
  DATABASE_URL: {
    schema: postgresUrl.optional(),
    defaultText: "",
    meaning: "PostgreSQL 15 or newer to use instead of the embedded one, as the role of the app.",
  },
  DATABASE_ADMIN_URL: {
    schema: postgresUrl.optional(),
    defaultText: "",
    meaning: "The same database as its owner: runs migrations at start. Needed in at least one process.",
  },
  APP_SECRET: {
    schema: z.string().min(32, "must be at least 32 characters").optional(),
    defaultText: "made in DATA_DIR",
    meaning: "Key of sessions and stored secrets, at least 32 characters. Required with DATABASE_URL.",
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
    defaultText: "",
    meaning: "Mail server for invitations; without it links are shown to be copied.",
  },
  FORTNOX_CLIENT_ID: {
    schema: z.string().min(1).optional(),
    defaultText: "",
    meaning: "The app's id at Fortnox. Without it a sandbox on this machine stands in for Fortnox.",
  },
  FORTNOX_CLIENT_SECRET: {
    schema: z.string().min(1).optional(),
    defaultText: "",
    meaning: "The app's secret at Fortnox. Required with FORTNOX_CLIENT_ID.",
  },
  FORTNOX_AUTH_URL: {
    schema: fortnoxUrl.default("https://apps.fortnox.se/oauth-v1"),
    defaultText: "https://apps.fortnox.se/oauth-v1",
    meaning: "Address of Fortnox's sign-in.",
  },
  FORTNOX_API_URL: {
    schema: fortnoxUrl.default("https://api.fortnox.se"),
    defaultText: "https://api.fortnox.se",
    meaning: "Address of Fortnox's API.",
  },
  FORTNOX_SCOPES: {
    schema: z
      .string()
      .trim()
      .regex(/^[a-z]+( +[a-z]+)*$/, "must be names with spaces between")
      .default(leastScopes),
    defaultText: leastScopes,
    meaning:
      "What connections ask for; each must be switched on for the app at Fortnox, or nobody can connect. " +
      "May be added: costcenter (names of cost centres), project (names of projects), connectfile and inbox (files " +
      "follow exported vouchers; archive in the place of inbox where the app has no inbox).",
  },
  FORTNOX_NIGHTLY: {
    schema: z.enum(["on", "off"], "must be on or off").default("on"),
    defaultText: "on",
    meaning:
      "Whether every connected client is looked at for changes each night, between 2 and 5 in Sweden: on or off. " +
      "It only looks and marks; nothing is fetched.",
  },
  FORTNOX_QUIET_MINUTES: {
    schema: z.coerce.number(quietRange).int(quietRange).min(1, quietRange).max(1440, quietRange).default(15),
    defaultText: "15",
    meaning:
      "So long after a voucher of unknown outcome was sent must have passed before a person may have it sent again, " +
      "and before anything is sent after a restored backup: longer than Fortnox may take to book what it was sent.",
  },
  FORTNOX_INVOICE_URL: {
    schema: addressTemplate,
    defaultText: "",
    meaning:
      "Address of a customer invoice in Fortnox, with {number} for its number and, where needed, {tenant} for " +
      "the company; without it no link is shown.",
  },
  FORTNOX_SUPPLIER_INVOICE_URL: {
    schema: addressTemplate,
    defaultText: "",
    meaning: "The same of a supplier invoice, by its number in the ledger.",
  },
} as const;

const environment = z
  .object({
    PORT: table.PORT.schema,
    HOST: table.HOST.schema,
    PUBLIC_URL: table.PUBLIC_URL.schema,
    DATA_DIR: table.DATA_DIR.schema,
    DATABASE_URL: table.DATABASE_URL.schema,
    DATABASE_ADMIN_URL: table.DATABASE_ADMIN_URL.schema,
    APP_SECRET: table.APP_SECRET.schema,
    SMTP_URL: table.SMTP_URL.schema,
    FORTNOX_CLIENT_ID: table.FORTNOX_CLIENT_ID.schema,
    FORTNOX_CLIENT_SECRET: table.FORTNOX_CLIENT_SECRET.schema,
    FORTNOX_AUTH_URL: table.FORTNOX_AUTH_URL.schema,
    FORTNOX_API_URL: table.FORTNOX_API_URL.schema,
    FORTNOX_SCOPES: table.FORTNOX_SCOPES.schema,
    FORTNOX_NIGHTLY: table.FORTNOX_NIGHTLY.schema,
    FORTNOX_QUIET_MINUTES: table.FORTNOX_QUIET_MINUTES.schema,
    FORTNOX_INVOICE_URL: table.FORTNOX_INVOICE_URL.schema,
    FORTNOX_SUPPLIER_INVOICE_URL: table.FORTNOX_SUPPLIER_INVOICE_URL.schema,
  })
  .refine((values) => values.FORTNOX_CLIENT_ID === undefined || values.FORTNOX_CLIENT_SECRET !== undefined, {
    path: ["FORTNOX_CLIENT_SECRET"],
    error: "must be set when FORTNOX_CLIENT_ID is set",
  })
  .refine((values) => values.FORTNOX_CLIENT_SECRET === undefined || values.FORTNOX_CLIENT_ID !== undefined, {
    path: ["FORTNOX_CLIENT_ID"],
    error: "must be set when FORTNOX_CLIENT_SECRET is set",
  })
  .refine((values) => values.DATABASE_URL === undefined || values.APP_SECRET !== undefined, {
    path: ["APP_SECRET"],
    error: "must be set when DATABASE_URL is set",
  })
  .refine((values) => values.DATABASE_ADMIN_URL === undefined || values.DATABASE_URL !== undefined, {
    path: ["DATABASE_URL"],
    error: "must be set when DATABASE_ADMIN_URL is set",
  });

/** Every setting with its default and meaning, in the order of the documentation. */
export const settingDescriptions: readonly SettingDescription[] = Object.entries(table).map(
  ([name, { defaultText, meaning }]) => ({ name, defaultText, meaning }),
);

/** Reads the settings from environment variables, or throws a SettingsError that names each faulty one. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable is how shells and compose files say "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL === undefined ? null : new URL(values.PUBLIC_URL),
    dataDir: resolve(values.DATA_DIR),
    database:
      values.DATABASE_URL === undefined
        ? "embedded"
        : { appUrl: values.DATABASE_URL, adminUrl: values.DATABASE_ADMIN_URL ?? null },
    appSecret: values.APP_SECRET ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    fortnox: fortnoxAppOf(values),
    fortnoxScopes: values.FORTNOX_SCOPES.split(/ +/),
    fortnoxNightly: values.FORTNOX_NIGHTLY === "on",
    fortnoxQuietMinutes: values.FORTNOX_QUIET_MINUTES,
    invoiceAddresses: {
      customer: values.FORTNOX_INVOICE_URL ?? null,
      supplier: values.FORTNOX_SUPPLIER_INVOICE_URL ?? null,
    },
  };
}

function fortnoxAppOf(values: z.infer<typeof environment>): FortnoxApp | null {
  const { FORTNOX_CLIENT_ID: clientId, FORTNOX_CLIENT_SECRET: clientSecret } = values;
  if (clientId === undefined || clientSecret === undefined) return null;
  return { clientId, clientSecret, authUrl: values.FORTNOX_AUTH_URL, apiUrl: values.FORTNOX_API_URL };
}
