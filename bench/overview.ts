/**
 * Översikt, Avstämning, one account and the checks of a closing with 100,000 rows that has been worked through, with
 * signatures, stale ones among them, comments and questions, and tax that is chosen: over HTTP, against an authenticated
 * request that answers `{}`.
 */
import { join } from "node:path";
import type { FormMappings } from "#wire/forms.ts";
import type { AccountState, Reconciliation } from "#wire/reconciliation.ts";
import type { TaxPage } from "#wire/tax.ts";
import { generateFile } from "./support/generateFile.ts";
import { importSent, makeClosing, sendFile } from "./support/importing.ts";
import { type Program, startProgram } from "./support/program.ts";
import { percentile95, round2, timeMs } from "./support/measured.ts";

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 300);
const rowCount = Number(process.env["BENCH_ROWS"] ?? 100_000);
const limit = 5;

const questions = ["empty", "overview", "reconciliation", "account", "checks"] as const;
type Asked = (typeof questions)[number];

const program = await startProgram(join(import.meta.dirname, "support", "emptyAnswerProgram.ts"));
try {
  await measure(program);
} finally {
  await program.close();
}

async function measure(running: Program): Promise<void> {
  const closingId = await makeClosing(running);
  const books = generateFile(rowCount);
  await importSent(running, closingId, await sendFile(running, closingId, books));
  const closing = `/api/closings/${closingId}`;
  const accounts = await workThrough(running, closing);
  // Another half as many rows: what is signed goes stale on every account.
  const more = generateFile(rowCount * 1.5);
  await importSent(running, closingId, await sendFile(running, closingId, more));
  await workThrough(running, closing, 2);
  await chooseTax(running, closing);
  const paths: Readonly<Record<Asked, (round: number) => string>> = {
    empty: () => "/api/empty-answer",
    overview: () => `${closing}/overview`,
    reconciliation: () => `${closing}/reconciliation`,
    account: (round) => `${closing}/accounts/${accounts[round % accounts.length] ?? ""}`,
    checks: () => `${closing}/checks`,
  };
  const times = Object.fromEntries(questions.map((asked) => [asked, []])) as unknown as Record<
    Asked,
    number[]
  >;
  // In turns, so that all meet the same machine.
  for (let round = 0; round < rounds; round++) {
    for (const asked of questions) times[asked].push(await timeMs(running, paths[asked](round)));
  }
  const emptyMs = percentile95(times.empty);
  for (const asked of questions.slice(1)) {
    const ms = percentile95(times[asked]);
    const measured = { ratio: round2(ms / emptyMs), limit, ms: round2(ms), emptyMs: round2(emptyMs) };
    console.log(
      JSON.stringify({ figure: `${asked} of a closing under way against an empty answer, p95`, ...measured }),
    );
  }
}

/** Signs every nth account, with a comment and a question on each; gives the accounts. */
async function workThrough(running: Program, closing: string, each = 1): Promise<readonly string[]> {
  const table = await running.askJson<Reconciliation>(`${closing}/reconciliation`);
  const lines = [table.assets, table.equityAndLiabilities].flatMap(({ groups }) =>
    groups.flatMap((group) => group.accounts),
  );
  const accounts = lines.map(({ account }) => account);
  const nowhere = { appendixId: null, rowId: null, voucherIndex: null, side: null, invoiceNumber: null };
  for (const account of accounts.filter((_, index) => index % each === 0)) {
    const { signOff } = await running.askJson<AccountState>(`${closing}/accounts/${account}`);
    const { subject, basis } = signOff;
    await running.post(`${closing}/sign-off`, { subject, action: "sign", basis, note: "Stämt" });
    await running.post(`${closing}/comments`, { subject, text: "Se bilagan" });
    await running.post(`${closing}/questions`, { place: { ...nowhere, account }, text: "Vad är det här?" });
  }
  return accounts;
}

/** From then on Översikt and Kontroller hold the tax return against the books. */
async function chooseTax(running: Program, closing: string): Promise<void> {
  const { lines } = await running.askJson<FormMappings>(`${closing}/form-mappings`);
  const unplaced = lines.filter(({ used }) => used === null);
  for (const { account } of unplaced)
    await put(running, `${closing}/form-mappings/${account}`, { code: "7522" });
  const { version, content } = await running.askJson<TaxPage>(`${closing}/tax`);
  await put(running, `${closing}/tax`, { version, content: { ...content, option: "max" } });
}

async function put(running: Program, path: string, body: object): Promise<void> {
  const answer = await running.ask(path, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
