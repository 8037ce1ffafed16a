/** Appendices in tests: a closing with an imported year, and its appendices asked for as the page does. */
import type { LightMyRequestResponse } from "fastify";
import type { AppendixLine, AppendixView } from "#wire/appendices.ts";
import type { AppendixContent, AppendixKind } from "#wire/appendixContents.ts";
import { importFile, makeClosing } from "./importing.ts";
import { soundYear } from "./sieText.ts";
import type { TestInstallation, TestUser } from "./testInstallation.ts";

/** The sound year with receivables, a tax account and prepaid rent: everything an appendix is made for. */
export const bookedYear = [
  soundYear.replace("#UB 0 1930 320.00", "#UB 0 1930 120.00"),
  '#KONTO 1510 "Kundfordringar"',
  '#KONTO 1630 "Skattekonto"',
  '#KONTO 1710 "Forutbetald hyra"',
  '#KONTO 2440 "Leverantorsskulder"',
  "#UB 0 1510 50.00",
  "#UB 0 1630 70.00",
  "#UB 0 1710 120.00",
  "#UB 0 2440 -40.00",
  '#VER C 1 20251201 "Flytt"',
  "{",
  "#TRANS 1510 {} 50.00",
  '#TRANS 1630 {} 70.00 20251201 "Inbetalning"',
  "#TRANS 1710 {} 120.00",
  "#TRANS 2440 {} -40.00",
  "#TRANS 1930 {} -200.00",
  "}",
  "",
].join("\r\n");

export interface ImportedClosing {
  readonly user: TestUser;
  readonly closingId: string;
  readonly clientId: string;
  readonly url: string;
}

/** Makes a client with a closing, and imports a year into it. */
export async function importedClosing(
  user: TestUser,
  { sie = bookedYear, organizationNumber = "556000-0001" } = {},
): Promise<ImportedClosing> {
  const made = await makeClosing(user, organizationNumber);
  const run = await importFile(user, made.closingId, sie.replace("556000-0001", organizationNumber));
  if (run.status !== "committed") throw new Error(JSON.stringify(run));
  return { user, ...made, url: `/api/closings/${made.closingId}` };
}

/** Makes a firm of its own with an imported closing. */
export async function closingOfNewFirm(house: TestInstallation): Promise<ImportedClosing> {
  return importedClosing(await house.makeFirm("Byrån"));
}

/** Lists the appendices. */
export async function listAppendices({ user, url }: ImportedClosing): Promise<readonly AppendixLine[]> {
  const listed = await user.ask(`${url}/appendices`);
  if (listed.statusCode !== 200) throw new Error(listed.body);
  return listed.json<{ appendices: AppendixLine[] }>().appendices;
}

/** Makes an appendix and reads it. */
export async function makeAppendix(
  { user, url }: ImportedClosing,
  body: { readonly kind: AppendixKind; readonly accounts: readonly string[]; readonly name?: string },
): Promise<AppendixView> {
  const made = await user.ask({ method: "POST", url: `${url}/appendices`, body });
  if (made.statusCode !== 201) throw new Error(made.body);
  return readAppendix({ user, url }, made.json<{ appendixId: string }>().appendixId);
}

/** Reads an appendix. */
export async function readAppendix(
  { user, url }: Pick<ImportedClosing, "user" | "url">,
  appendixId: string,
): Promise<AppendixView> {
  const read = await user.ask(`${url}/appendices/${appendixId}`);
  if (read.statusCode !== 200) throw new Error(read.body);
  return read.json<AppendixView>();
}

/** Saves what is typed, from the version that was read. */
export async function saveContent(
  { user, url }: Pick<ImportedClosing, "user" | "url">,
  { appendixId, version }: Pick<AppendixView, "appendixId" | "version">,
  typed: AppendixContent,
): Promise<LightMyRequestResponse> {
  const body = { version, typed };
  return user.ask({ method: "PUT", url: `${url}/appendices/${appendixId}/content`, body });
}

/** A specification of rows with an amount each. */
export function specificationOf(
  ...rows: readonly { readonly amountOre: string | null; readonly text?: string; readonly date?: string }[]
): AppendixContent {
  return {
    kind: "specification",
    content: {
      rows: rows.map(({ amountOre, text = "Rad", date = null }, index) => {
        return { id: `rad-${index}`, text, reference: "", account: null, date, voucher: null, amountOre };
      }),
    },
  };
}

/** Sends a file to an appendix as a browser does. */
export async function sendAttachment(
  { user, url }: Pick<ImportedClosing, "user" | "url">,
  appendixId: string,
  file: { readonly name: string; readonly bytes: Uint8Array | string },
): Promise<LightMyRequestResponse> {
  return sendFileTo(user, `${url}/appendices/${appendixId}/files`, file);
}

/** Sends a file to whatever takes one. */
export async function sendFileTo(
  user: TestUser,
  url: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array | string },
): Promise<LightMyRequestResponse> {
  const boundary = "----testboundary";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return user.ask({
    method: "POST",
    url,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

/** The problem that something was refused with. */
export function problemOf(answer: { readonly body: string }): unknown {
  return (JSON.parse(answer.body) as { problem: unknown }).problem;
}
