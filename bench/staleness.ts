/**
 * A re-import that changes one voucher in 100,000, in a closing where every balance account is signed: what finding
 * out which signatures went stale adds to it. Held against the same re-import where nothing is signed, and against one
 * of the same size whose change touches no signed account: both do all that an import does, so the rest is staleness
 * alone. An import whose content is the same ends before anything is stored; it is printed, and is no fair measure.
 */
import type { ImportRun, SiePreview } from "#wire/imports.ts";
import type { AccountState, Reconciliation } from "#wire/reconciliation.ts";
import { generateFile } from "./support/generateFile.ts";
import { fileOf, makeClosing, sendFile } from "./support/importing.ts";
import { type Program, startProgram } from "./support/program.ts";
import { median, round2 } from "./support/measured.ts";

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 5);
/** Four rows a voucher. */
const rowCount = Number(process.env["BENCH_ROWS"] ?? 400_000);
const limit = 1.2;
const cases = ["signed", "unsigned", "elsewhere"] as const;
const names = {
  unsigned: "the same with nothing signed",
  elsewhere: "one that touches nothing signed",
  unchanged: "one that changes nothing",
} as const;

const books = Buffer.from(generateFile(rowCount));
/** The same, with another amount in one voucher of two rows: on balance accounts, or on accounts of the result. */
const changedBalance = changed(books, (account) => account < 3000);
const changedResult = changed(books, (account) => account >= 3000);

const program = await startProgram();
try {
  await measure(program);
} finally {
  await program.close();
}

type Case = (typeof cases)[number] | "unchanged";

async function measure(running: Program): Promise<void> {
  const closings = { signed: "", unsigned: "", elsewhere: "" };
  for (const [client, name] of cases.entries()) {
    const closingId = await makeClosing(running, client);
    closings[name] = closingId;
    await importBooks(running, { closingId, client, bytes: books });
    if (name !== "unsigned") await signEverything(running, closingId);
  }
  const times: Record<Case, number[]> = { signed: [], unsigned: [], elsewhere: [], unchanged: [] };
  let stale = 0;
  // In turns that begin with another each round, so that all meet the same machine; there and back again, so that each
  // import changes one voucher.
  for (let round = 0; round < rounds; round++) {
    const [onBalance, onResult] = round % 2 === 0 ? [changedBalance, changedResult] : [books, books];
    const again = { closingId: closings.signed, client: 0, bytes: onBalance };
    const imports: Readonly<Record<keyof typeof closings, Import>> = {
      signed: again,
      unsigned: { closingId: closings.unsigned, client: 1, bytes: onBalance },
      elsewhere: { closingId: closings.elsewhere, client: 2, bytes: onResult },
    };
    const turns = [...cases.slice(round % cases.length), ...cases.slice(0, round % cases.length)];
    for (const turn of turns) times[turn].push(await importBooks(running, imports[turn]));
    times.unchanged.push(await importBooks(running, again, "unchanged"));
    stale += await signEverything(running, closings.signed);
    if ((await signEverything(running, closings.elsewhere)) > 0) {
      throw new Error("What rests on nothing that changed went stale.");
    }
  }
  if (stale < rounds) throw new Error("A signature that rests on the voucher did not go stale.");
  const signedMs = median(times.signed);
  for (const other of ["unsigned", "elsewhere", "unchanged"] as const) {
    const otherMs = median(times[other]);
    const measured = { ratio: round2(signedMs / otherMs), ...(other === "unchanged" ? {} : { limit }) };
    const figure = `a re-import that makes signatures stale against ${names[other]}`;
    console.log(
      JSON.stringify({ figure, ...measured, ms: Math.round(signedMs), otherMs: Math.round(otherMs) }),
    );
  }
}

interface Import {
  readonly closingId: string;
  readonly client: number;
  readonly bytes: Uint8Array;
}

async function importBooks(
  running: Program,
  { closingId, client, bytes }: Import,
  expected: ImportRun["status"] = "committed",
): Promise<number> {
  const file = await sendFile(running, closingId, fileOf(bytes, client));
  // What the import before left to be pruned is gone by then.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const start = performance.now();
  const { runId } = await running.post<{ runId: string }>(`/api/closings/${closingId}/imports`, {
    fileId: file.fileId,
    confirmed: file.confirmed satisfies SiePreview["confirmations"],
  });
  const events = await running.ask(`/api/closings/${closingId}/import-runs/${runId}/events`);
  const text = await events.text();
  const ms = performance.now() - start;
  const run = JSON.parse(text.trim().split("\n").at(-1)?.replace("data: ", "") ?? "{}") as ImportRun;
  if (run.status !== expected) throw new Error(JSON.stringify(run));
  return ms;
}

/** Signs what is not signed, or not any more; tells how many had gone stale. */
async function signEverything(running: Program, closingId: string): Promise<number> {
  const url = `/api/closings/${closingId}`;
  const { assets, equityAndLiabilities } = await running.askJson<Reconciliation>(`${url}/reconciliation`);
  const lines = [assets, equityAndLiabilities].flatMap(({ groups }) =>
    groups.flatMap((group) => group.accounts),
  );
  for (const { account, status } of lines.filter((line) => line.status !== "signed")) {
    const { signOff } = await running.askJson<AccountState>(`${url}/accounts/${account}`);
    const { subject, basis } = signOff;
    await running.post(`${url}/sign-off`, { subject, action: "sign", basis, note: `Stämt (${status})` });
  }
  return lines.filter(({ status }) => status === "stale").length;
}

/** Changes the first digit of both amounts of a voucher of two rows, past the middle of the file. */
function changed(bytes: Buffer, wanted: (account: number) => boolean): Buffer {
  const voucher =
    /\{\r\n#TRANS (\d+) \{[^}]*\} (-?)(\d)(\d+\.\d\d)[^\r]*\r\n#TRANS (\d+) \{[^}]*\} (-?)(\d)\4[^\r]*\r\n\}/g;
  voucher.lastIndex = Math.floor(bytes.length / 2);
  const text = bytes.toString("latin1");
  for (let found = voucher.exec(text); found !== null; found = voucher.exec(text)) {
    const [whole, first = "", , digit = "", rest = "", second = ""] = found;
    if (!wanted(Number(first)) || !wanted(Number(second))) continue;
    const other = digit === "1" ? "2" : "1";
    const copy = Buffer.from(bytes);
    copy.write(whole.replaceAll(digit + rest, other + rest), found.index, "latin1");
    return copy;
  }
  throw new Error("The file has no such voucher.");
}
