/** Importing over HTTP as a person does: a client with a closing, a file sent, a run followed to its end. */
import type { ImportRun, SiePreview } from "#wire/imports.ts";
import type { Program } from "./program.ts";

/** The organization number that the generated files carry. */
export const organizationNumber = "556000-0001";

export interface SentFile {
  readonly fileId: string;
  readonly confirmed: SiePreview["confirmations"];
}

/** Makes the client of the generated files with a closing of their year. */
export async function makeClosing(program: Program): Promise<string> {
  const { closingId } = await program.post<{ closingId: string }>("/api/clients", {
    organizationNumber,
    name: "Mätbolaget AB",
    companyForm: "limited-company",
    fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
  });
  return closingId;
}

/** Sends a file for the closing. */
export async function sendFile(program: Program, closingId: string, bytes: Uint8Array): Promise<SentFile> {
  const form = new FormData();
  form.set("file", new Blob([bytes.slice().buffer]), "matning.se");
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
