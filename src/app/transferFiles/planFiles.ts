/** Lists what follows a voucher: the entry's own files, its appendices as PDF, and their files; each content once. */
import type { Transfer } from "#domain/transfer/transfer.ts";
import type { AttachmentOwner } from "../attachments/attachmentStore.ts";
import { sha256Of } from "../attachments/receiveAttachment.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type AppendixFileDeps, makeAppendixFile } from "./appendixFile.ts";
import type { PlannedFile } from "./transferFileStore.ts";

/** Lists them, papers drawn. */
export async function planFiles(
  deps: AppendixFileDeps,
  firmId: string,
  transfer: Pick<Transfer, "closingId" | "entryId">,
): Promise<readonly PlannedFile[]> {
  const { closingId, entryId } = transfer;
  const { appendixIds, own, attached } = await deps.inFirm(firmId, async (transaction) => {
    const entry = await deps.entries.readEntry(transaction, { closingId, entryId });
    const ids = entry?.appendices.map(({ appendixId }) => appendixId) ?? [];
    return {
      appendixIds: ids,
      own: await filesOf(deps, transaction, { closingId, kind: "entry", id: entryId }),
      attached: await Promise.all(
        ids.map((id) => filesOf(deps, transaction, { closingId, kind: "appendix", id })),
      ),
    };
  });
  const planned: PlannedFile[] = [...own];
  for (const [place, appendixId] of appendixIds.entries()) {
    const paper = await paperOf(deps, firmId, { closingId, appendixId });
    planned.push(...(paper === null ? [] : [paper]), ...(attached[place] ?? []));
  }
  const bySha256 = new Map<string, PlannedFile>();
  for (const file of planned) if (!bySha256.has(file.sha256)) bySha256.set(file.sha256, file);
  return [...bySha256.values()];
}

async function filesOf(
  { attachments }: AppendixFileDeps,
  transaction: Transaction,
  owner: AttachmentOwner,
): Promise<readonly PlannedFile[]> {
  const files = await attachments.readFiles(transaction, owner);
  const { kind, id } = owner;
  return files.map(({ sha256, name, mediaType, fileId }) => ({
    sha256,
    name,
    mediaType,
    source: { kind: "attachment", owner: { kind, id }, fileId },
    content: null,
  }));
}

/** Null when it was removed while this was going on. */
async function paperOf(
  deps: AppendixFileDeps,
  firmId: string,
  place: { readonly closingId: string; readonly appendixId: string },
): Promise<PlannedFile | null> {
  const made = await makeAppendixFile(deps, { firmId } satisfies Pick<Actor, "firmId">, place);
  if (!made.ok) return null;
  const { name, bytes } = made.value;
  const sha256 = sha256Of(bytes);
  return { sha256, name, mediaType: "application/pdf", source: { kind: "paper" }, content: bytes };
}
