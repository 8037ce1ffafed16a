/** Importing over HTTP as a person does: a client with a closing, a file sent, a run followed to its end. */
import type { ImportRun, SiePreview } from "#wire/imports.ts";
import type { Program } from "./program.ts";

/** Numbers of companies that are not, as many as there are rounds; the generated files carry the first. */
const organizationNumbers = [
  "556000-0001",
  "556000-0019",
  "556000-0027",
  "556000-0035",
  "556000-0043",
  "556000-0050",
  "556000-0068",
  "556000-0076",
  "556000-0084",
] as const;

export interface SentFile {
  readonly fileId: string;
  readonly confirmed: SiePreview["confirmations"];
}

/** The file as that of another client. */
export function fileOf(bytes: Uint8Array, client: number): Uint8Array {
  const marked = Buffer.from(bytes);
  marked.write(organizationNumbers[client] ?? "", marked.indexOf("#ORGNR ") + "#ORGNR ".length, "latin1");
  return marked;
}

/** Makes a client with a closing of the year of the generated files. */
export async function makeClosing(program: Program, client = 0): Promise<string> {
  const { closingId } = await program.post<{ closingId: string }>("/api/clients", {
    organizationNumber: organizationNumbers[client],
    name: "Mätbolaget AB",
    companyForm: "limited-company",
    fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
  });
  return closingId;
}

/** Sends a file for the closing. */
export async function sendFile(program: Program, closingId: string, bytes: Uint8Array): Promise<SentFile> {
  const form = new FormData();
  form.set("file", new Blob([Uint8Array.from(bytes)]), "matning.se");
  const path = `/api/sie-files?closingId=${closingId}`;
  const preview = await program.askJson<SiePreview>(path, { method: "POST", body: form });
  if (preview.obstacles.length > 0) throw new Error(JSON.stringify(preview.obstacles));
  return { fileId: preview.fileId, confirmed: preview.confirmations };
}

/** Imports a sent file; gives the milliseconds from the order to the committed snapshot. */
export async function importSent(program: Program, closingId: string, file: SentFile): Promise<number> {
  const start = performance.now();
  const { runId } = await program.post<{ runId: string }>(`/api/closings/${closingId}/imports`, file);
  const events = await program.ask(`/api/closings/${closingId}/import-runs/${runId}/events`);
  const text = await events.text();
  const last = text.trim().split("\n").at(-1)?.replace("data: ", "") ?? "{}";
  const run = JSON.parse(last) as ImportRun;
  if (run.status !== "committed") throw new Error(last);
  return performance.now() - start;
}
