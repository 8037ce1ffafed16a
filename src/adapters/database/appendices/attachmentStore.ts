/** Files of appendices, questions and entries in PostgreSQL, whole: each is at most ten megabytes. */
import type {
  Attachment,
  AttachmentOwner,
  AttachmentPlace,
  AttachmentStore,
} from "#app/attachments/attachmentStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface FileRow {
  readonly owner_id: string;
  readonly file_id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly added_at: string;
  readonly place: number;
  readonly user_id: string;
  readonly user_name: string | null;
  readonly active: boolean | null;
}

const fileColumns = `
  a.owner_id, a.attachment_id AS file_id, a.name, a.media_type, a.bytes, a.sha256, a.added_at, a.place,
  a.added_by AS user_id, p.name AS user_name, p.active
  FROM app.attachment AS a
  LEFT JOIN app.firm_user AS p ON p.firm_id = a.firm_id AND p.user_id = a.added_by`;

export const attachmentStore: AttachmentStore = {
  readFiles: async (transaction, owner) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FileRow>(
      `SELECT ${fileColumns} WHERE ${ofOwner("a")} ORDER BY a.added_at, a.place`,
      [firmId, ...ownerValues(owner)],
    );
    return rows.map(fileOf);
  },
  readFilesByOwner: async (transaction, closingId, kind) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FileRow>(
      `SELECT ${fileColumns} WHERE a.firm_id = $1 AND a.closing_id = $2 AND a.owner_kind = $3
       ORDER BY a.added_at, a.place`,
      [firmId, closingId, kind],
    );
    return new Map(
      Array.from(
        Map.groupBy(rows, ({ owner_id }) => owner_id),
        ([id, files]) => [id, files.map(fileOf)],
      ),
    );
  },
  insertFile: async (transaction, owner, file) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { fileId, place, name, mediaType, sha256, content, by } = file;
    await client.query(
      `INSERT INTO app.attachment (firm_id, owner_kind, owner_id, closing_id, attachment_id, place, name,
         media_type, bytes, sha256, content, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), $11, $12)`,
      [
        firmId,
        ...ownerValues(owner),
        fileId,
        place,
        name,
        mediaType,
        content.length,
        sha256,
        Buffer.from(content.buffer, content.byteOffset, content.length),
        by,
      ],
    );
  },
  readContent: async (transaction, place) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly content: Buffer }>(
      `SELECT a.content FROM app.attachment AS a WHERE ${ofOwner("a")} AND a.attachment_id = $5`,
      [firmId, ...placeValues(place)],
    );
    return rows[0]?.content ?? null;
  },
  removeFile: async (transaction, place) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(`DELETE FROM app.attachment AS a WHERE ${ofOwner("a")} AND a.attachment_id = $5`, [
      firmId,
      ...placeValues(place),
    ]);
  },
};

function fileOf(row: FileRow): Attachment & { readonly place: number } {
  return {
    fileId: row.file_id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256.toString("hex"),
    addedAt: row.added_at,
    addedBy: { userId: row.user_id, name: row.user_name ?? row.user_id, active: row.active ?? false },
    place: row.place,
  };
}

function ofOwner(table: string): string {
  return `${table}.firm_id = $1 AND ${table}.owner_kind = $2 AND ${table}.owner_id = $3 AND ${table}.closing_id = $4`;
}

function ownerValues({ kind, id, closingId }: AttachmentOwner): readonly string[] {
  return [kind, id, closingId];
}

function placeValues({ owner, fileId }: AttachmentPlace): readonly string[] {
  return [...ownerValues(owner), fileId];
}
