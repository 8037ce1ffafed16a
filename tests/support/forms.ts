/** Deklaration in tests: a year that can be declared, and what a person does until it is handed in. */
import type { LightMyRequestResponse } from "fastify";
import { unzipSync } from "fflate";
import type { FormAnswers, FormName, FormsPage, Sender } from "#wire/forms.ts";
import { type ImportedClosing, importedClosing } from "./appendices.ts";
import { readAs } from "./signing.ts";
import type { TestUser } from "./testInstallation.ts";

type Closing = Pick<ImportedClosing, "user" | "url">;

/**
 * Sales of 500 000, costs of 250 000 and 150 000, tax of 20 600 and a result of 79 400 that is booked. Source of the
 * figures: the first of the public examples of a tax return, income year 2024, with the tax booked.
 */
export const declaredYear = [
  "#FLAGGA 0",
  '#PROGRAM "Testprogram" 1.0',
  "#FORMAT PC8",
  "#GEN 20260115",
  "#SIETYP 4",
  "#ORGNR 556000-0001",
  '#FNAMN "Testbolaget AB"',
  "#FTYP AB",
  "#RAR 0 20250101 20251231",
  ...accounts({
    1220: "Inventarier",
    1510: "Kundfordringar",
    1930: "Bank",
    2081: "Aktiekapital",
    2091: "Balanserad vinst",
    2099: "Arets resultat",
    2440: "Leverantorsskulder",
    2512: "Beraknad skatt",
    3001: "Forsaljning",
    5010: "Lokalhyra",
    7010: "Loner",
    8910: "Skatt",
    8999: "Arets resultat",
  }),
  ...balances("IB", { 1220: 60_000, 1930: 40_000, 2081: -25_000, 2091: -75_000 }),
  ...balances("UB", {
    1220: 60_000,
    1510: 40_000,
    1930: 180_000,
    2081: -25_000,
    2091: -75_000,
    2099: -79_400,
    2440: -80_000,
    2512: -20_600,
  }),
  ...balances("RES", { 3001: -500_000, 5010: 250_000, 7010: 150_000, 8910: 20_600, 8999: 79_400 }),
  ...voucher("A 1 20250601", { 1510: 40_000, 1930: 460_000, 3001: -500_000 }),
  ...voucher("A 2 20250701", { 5010: 250_000, 7010: 150_000, 1930: -320_000, 2440: -80_000 }),
  ...voucher("A 3 20251231", { 8910: 20_600, 2512: -20_600 }),
  ...voucher("A 4 20251231", { 8999: 79_400, 2099: -79_400 }),
  "",
].join("\r\n");

function accounts(names: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(names).map(([account, name]) => `#KONTO ${account} "${name}"`);
}

function balances(record: string, kronor: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(kronor).map(([account, amount]) => `#${record} 0 ${account} ${amount.toFixed(2)}`);
}

function voucher(name: string, rows: Readonly<Record<string, number>>): readonly string[] {
  return [
    `#VER ${name} "Test"`,
    "{",
    ...Object.entries(rows).map(([account, amount]) => `#TRANS ${account} {} ${amount.toFixed(2)}`),
    "}",
  ];
}

export const sender: Sender = {
  organizationNumber: "556000-0167",
  name: "Bokföringsbyrån AB",
  address: "Storgatan 1",
  postalCode: "123 45",
  postalTown: "Skattstad",
  department: "",
  contact: "Åsa Öberg",
  email: "",
  phone: "08-212121",
};

/** Makes a client with a closing, imports the year that can be declared, and says who hands it in. */
export async function declaredClosing(
  user: TestUser,
  { sie = declaredYear, organizationNumber = "556000-0001" } = {},
): Promise<ImportedClosing> {
  const closing = await importedClosing(user, { sie, organizationNumber });
  await user.ask({ method: "PUT", url: "/api/firm/sender", body: sender });
  return closing;
}

/** Reads the page. */
export function formsOf({ user, url }: Closing): Promise<FormsPage> {
  return readAs<FormsPage>(user, `${url}/forms`);
}

/** Answers the questions, from the version that stands. */
export async function answer(
  closing: Closing,
  answers: Partial<FormAnswers> = {},
): Promise<LightMyRequestResponse> {
  const { answersVersion: version } = await formsOf(closing);
  const body = { version, answers: { assisted: true, audited: false, typed: [], ...answers } };
  return closing.user.ask({ method: "PUT", url: `${closing.url}/form-answers`, body });
}

/** Signs a form as it stands. */
export async function signForm({ user, url }: Closing, form: FormName): Promise<LightMyRequestResponse> {
  const { forms } = await formsOf({ user, url });
  const basis = forms.find((one) => one.form === form)?.signOff.basis ?? "";
  const body = { subject: { kind: "form", key: form }, action: "sign", basis, note: "" };
  return user.ask({ method: "POST", url: `${url}/sign-off`, body });
}

/** Answers and signs everything, so that nothing hinders the files. */
export async function makeReady(closing: Closing): Promise<void> {
  const done = [await answer(closing)];
  for (const form of ["INK2R", "INK2S", "INK2"] as const) done.push(await signForm(closing, form));
  const refused = done.find(({ statusCode }) => statusCode !== 200);
  if (refused !== undefined) throw new Error(refused.body);
}

/** Presses Hämta SRU. */
export function fetchSru({ user, url }: Closing): Promise<LightMyRequestResponse> {
  return user.ask({ method: "POST", url: `${url}/sru`, body: {} });
}

/** Reads both files of a version as text. */
export async function sruTexts(
  { user, url }: Closing,
  version: number,
): Promise<Readonly<Record<string, string>>> {
  const read = await user.ask(`${url}/sru/${String(version)}`);
  if (read.statusCode !== 200) throw new Error(read.body);
  const files = Object.entries(unzipSync(read.rawPayload));
  return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

/** Says when the return was handed in and signed. */
export function sayFiled(
  { user, url }: Closing,
  filedOn: string | null,
  signedOn: string | null = null,
): Promise<LightMyRequestResponse> {
  const body = { filedOn, receiptNumber: filedOn === null ? "" : "1234-5678", signedOn };
  return user.ask({ method: "PUT", url: `${url}/filing`, body });
}

/** The kinds of what hinders, in their order. */
export function errorsOf({ findings }: FormsPage): readonly string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ finding }) => finding.kind);
}

/** What stands in the boxes of all forms: `INK2R 7281` by its amount, X for a cross; empty ones left out. */
export function amountsOf({ forms }: FormsPage): Readonly<Record<string, string>> {
  const lines = forms.flatMap(({ form, parts }) =>
    parts.flatMap((part) => part.lines.map((line) => ({ form, ...line }))),
  );
  return Object.fromEntries(
    lines
      .filter(({ kronor, isMarked }) => kronor !== "0" || isMarked)
      .map(({ form, code, kronor, isMarked }) => [`${form} ${code}`, isMarked ? "X" : (kronor ?? "–")]),
  );
}
