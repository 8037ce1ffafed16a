/** Removes a file that was uploaded and never imported. */
import type { InFirm } from "../firm/inFirm.ts";
import type { FileStore } from "./fileStore.ts";

/** Thrown when the file is being imported just now: ask again later. */
export class FileInUseError extends Error {
  override readonly name = "FileInUseError";
  readonly code = "file-in-use";
}

/** Removes the file, unless an import is under way with it. */
export async function forgetFile(
  deps: { readonly inFirm: InFirm; readonly files: FileStore },
  { firmId, fileId }: { readonly firmId: string; readonly fileId: string },
): Promise<void> {
  const isInUse = await deps.inFirm(firmId, async (transaction) => {
    if (await deps.files.isInUse(transaction, fileId)) return true;
    await deps.files.removeFile(transaction, fileId);
    return false;
  });
  if (isInUse) throw new FileInUseError("The file is being imported.");
}
