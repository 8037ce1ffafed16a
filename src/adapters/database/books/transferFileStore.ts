/** The files that follow vouchers in PostgreSQL. */
import type { AttachmentOwner } from "#app/attachments/attachmentStore.ts";
import type {
  StoredFileProblem,
  TransferFile,
  TransferFileStore,
} from "#app/transferFiles/transferFileStore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface FileRecord {
  readonly transfer_id: string;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly owner_kind: AttachmentOwner["kind"] | null;
  readonly owner_id: string | null;
  readonly file_id: string | null;
  readonly state: TransferFile["state"];
  readonly uploaded_id: string | null;
  readonly archive_id: string | null;
  readonly problem: StoredFileProblem | null;
}

/** Without content. */
const columns = `f.transfer_id, f.sha256, f.name, f.media_type, f.owner_kind, f.owner_id, f.file_id, f.state,
  f.uploaded_id, f.archive_id, f.problem`;

export const transferFileStore: TransferFileStore = {
  takeTurn: async (transaction, transferId, seconds) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly planned: boolean }>(
      `INSERT INTO app.transfer_file_round AS r (firm_id, transfer_id, held_until)
       VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
       ON CONFLICT (firm_id, transfer_id) DO UPDATE SET held_until = EXCLUDED.held_until
         WHERE r.held_until < clock_timestamp()
       RETURNING planned`,
      [firmId, transferId, seconds],
    );
    const [row] = rows;
    return row === undefined ? null : { isPlanned: row.planned };
  },
  endTurn: async (transaction, transferId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.transfer_file_round SET held_until = clock_timestamp(), ended_at = clock_timestamp()
       WHERE firm_id = $1 AND transfer_id = $2`,
      [firmId, transferId],
    );
  },
  plan: async (transaction, transferId, files) => {
    const { client, firmId } = firmTransactionOf(transaction);
    for (const [place, { sha256, name, mediaType, source, content }] of files.entries()) {
      const held = source.kind === "attachment" ? source : null;
      await client.query(
        `INSERT INTO app.transfer_file (firm_id, transfer_id, sha256, place, name, media_type, owner_kind, owner_id,
           file_id, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          firmId,
          transferId,
          sha256,
          place,
          name,
          mediaType,
          held?.owner.kind ?? null,
          held?.owner.id ?? null,
          held?.fileId ?? null,
          content === null ? null : Buffer.from(content),
        ],
      );
    }
    await client.query(
      "UPDATE app.transfer_file_round SET planned = true WHERE firm_id = $1 AND transfer_id = $2",
      [firmId, transferId],
    );
  },
  readFiles: async (transaction, transferId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FileRecord>(
      `SELECT ${columns} FROM app.transfer_file AS f WHERE f.firm_id = $1 AND f.transfer_id = $2 ORDER BY f.place`,
      [firmId, transferId],
    );
    return rows.map(fileOf);
  },
  readPaper: async (transaction, transferId, sha256) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly content: Buffer | null }>(
      "SELECT content FROM app.transfer_file WHERE firm_id = $1 AND transfer_id = $2 AND sha256 = $3",
      [firmId, transferId, sha256],
    );
    return rows[0]?.content ?? null;
  },
  write: async (transaction, { transferId, sha256, state, uploaded, problem }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.transfer_file
       SET state = $4, uploaded_id = $5, archive_id = $6, problem = $7,
           content = CASE WHEN $4 = 'sent' THEN NULL ELSE content END
       WHERE firm_id = $1 AND transfer_id = $2 AND sha256 = $3`,
      [
        firmId,
        transferId,
        sha256,
        state,
        uploaded?.id ?? null,
        uploaded?.archiveId ?? null,
        problem === null ? null : JSON.stringify(problem),
      ],
    );
  },
  readOfClosing: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FileRecord>(
      `SELECT ${columns} FROM app.transfer_file AS f
       JOIN app.transfer AS t ON t.firm_id = f.firm_id AND t.transfer_id = f.transfer_id
       WHERE f.firm_id = $1 AND t.closing_id = $2 ORDER BY f.transfer_id, f.place`,
      [firmId, closingId],
    );
    const ended = await client.query<{ readonly transfer_id: string }>(
      `SELECT r.transfer_id FROM app.transfer_file_round AS r
       JOIN app.transfer AS t ON t.firm_id = r.firm_id AND t.transfer_id = r.transfer_id
       WHERE r.firm_id = $1 AND t.closing_id = $2 AND r.ended_at IS NOT NULL`,
      [firmId, closingId],
    );
    return { files: rows.map(fileOf), ended: new Set(ended.rows.map(({ transfer_id }) => transfer_id)) };
  },
  listPending: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly transfer_id: string }>(
      `SELECT t.transfer_id FROM app.transfer AS t
       LEFT JOIN app.transfer_file_round AS r ON r.firm_id = t.firm_id AND r.transfer_id = t.transfer_id
       WHERE t.firm_id = $1 AND t.closing_id = $2 AND t.state = 'transferred' AND t.with_files AND r.ended_at IS NULL
       ORDER BY t.accepted_at`,
      [firmId, closingId],
    );
    return rows.map(({ transfer_id }) => transfer_id);
  },
};

function fileOf(row: FileRecord): TransferFile {
  const { owner_kind: kind, owner_id: id, file_id: fileId, uploaded_id: uploadedId } = row;
  return {
    transferId: row.transfer_id,
    sha256: row.sha256,
    name: row.name,
    mediaType: row.media_type,
    source:
      kind === null || id === null || fileId === null
        ? { kind: "paper" }
        : { kind: "attachment", owner: { kind, id }, fileId },
    state: row.state,
    uploaded: uploadedId === null ? null : { id: uploadedId, archiveId: row.archive_id },
    problem: row.problem,
  };
}
