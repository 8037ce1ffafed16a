/** Both files of a version, in one that is saved. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { TaxStore } from "../tax/taxStore.ts";
import type { FilingStore } from "./filingStore.ts";

/** Port: packs files; the same files of the same moment give the same bytes. */
export type PackFiles = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  madeAt: string,
) => Uint8Array;

export interface SruZipDeps {
  readonly inFirm: InFirm;
  readonly filings: Pick<FilingStore, "readFiles">;
  readonly taxes: Pick<TaxStore, "readRecord">;
  readonly packFiles: PackFiles;
}

/** Reads them, under the names that Skatteverket knows them by. */
export async function readSruZip(
  { inFirm, filings, taxes, packFiles }: SruZipDeps,
  { firmId }: Actor,
  asked: { readonly closingId: string; readonly version: number },
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, { readonly kind: "not-found" }>> {
  return inFirm(firmId, async (transaction) => {
    const files = await filings.readFiles(transaction, asked);
    const company = await taxes.readRecord(transaction, asked.closingId);
    if (files === null || company === null) return refused({ kind: "not-found" });
    const packed = [
      { name: "INFO.SRU", bytes: files.info },
      { name: "BLANKETTER.SRU", bytes: files.forms },
    ];
    const name = `SRU ${company.name} ${company.fiscalYear.end} ${String(asked.version)}`;
    return ok({
      name: `${name.replaceAll(/[/\\:*?"<>|]/g, "-")}.zip`,
      bytes: packFiles(packed, files.madeAt),
    });
  });
}
