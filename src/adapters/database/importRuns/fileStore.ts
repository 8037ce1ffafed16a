/** Uploaded files in PostgreSQL, in pieces of a megabyte, so that no process holds one whole to pass it on. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { FileStore } from "#app/importFiles/fileStore.ts";
import type { Confirmation } from "#domain/imports/importObstacles.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { readGround } from "../imports/groundQueries.ts";

interface FileRow {
  readonly name: string;
  readonly bytes: number;
  readonly confirmations: Confirmation[];
}

export const fileStore: FileStore = {
  insertFile: async (transaction, file) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.import_file (firm_id, file_id, name, bytes, confirmations, uploaded_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [firmId, file.fileId, file.name, file.bytes, file.confirmations, file.uploadedBy],
    );
    let chunk = 0;
    for await (const content of file.content) {
      await client.query(
        "INSERT INTO app.import_file_chunk (firm_id, file_id, chunk, content) VALUES ($1, $2, $3, $4)",
        [firmId, file.fileId, chunk++, content],
      );
    }
  },
  findFile: async (transaction, fileId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FileRow>(
      "SELECT name, bytes, confirmations FROM app.import_file WHERE firm_id = $1 AND file_id = $2",
      [firmId, fileId],
    );
    return rows[0] ?? null;
  },
  readContent,
  isInUse: async (transaction, fileId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rowCount } = await client.query(
      `SELECT FROM app.import_run
       WHERE firm_id = $1 AND file_id = $2 AND status IN ('queued', 'running') LIMIT 1`,
      [firmId, fileId],
    );
    return rowCount === 1;
  },
  readTarget: async (transaction, closingId) => (await readGround(transaction, closingId))?.target ?? null,
  removeFile: async (transaction, fileId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query("DELETE FROM app.import_file WHERE firm_id = $1 AND file_id = $2", [firmId, fileId]);
  },
};

/** Reads a file whole into memory; null when it is gone. */
export async function readFileWhole(transaction: Transaction, fileId: string): Promise<Uint8Array | null> {
  const file = await fileStore.findFile(transaction, fileId);
  if (file === null) return null;
  const bytes = new Uint8Array(file.bytes);
  let length = 0;
  for await (const content of readContent(transaction, fileId)) {
    bytes.set(content, length);
    length += content.length;
  }
  return length === file.bytes ? bytes : null;
}

async function* readContent(transaction: Transaction, fileId: string): AsyncGenerator<Uint8Array> {
  const { client, firmId } = firmTransactionOf(transaction);
  for (let chunk = 0; ; chunk++) {
    // Not in the driver's binary mode: it decodes every value as UTF-8 first, and a CP437 file is no UTF-8.
    const { rows } = await client.query<{ readonly content: Buffer }>(
      "SELECT content FROM app.import_file_chunk WHERE firm_id = $1 AND file_id = $2 AND chunk = $3",
      [firmId, fileId, chunk],
    );
    const [row] = rows;
    if (row === undefined) return;
    yield row.content;
  }
}
