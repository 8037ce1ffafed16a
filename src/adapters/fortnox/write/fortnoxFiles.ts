/** Files in Fortnox: uploaded, and hung on vouchers of the year that the query names. */
import { createHash } from "node:crypto";
import type { SendGate, VoucherKey } from "#app/transfer/fortnoxBooks.ts";
import type {
  ConnectedFile,
  FileToUpload,
  FortnoxFiles,
  UploadedFile,
} from "#app/transferFiles/fortnoxFiles.ts";
import type { FetchList } from "../api/fetchList.ts";
import { type Page, readPage, readSingle } from "../json/answer.ts";
import type { Fields } from "../json/fields.ts";
import { type CallDeps, fetchJson } from "../transport/fortnoxCalls.ts";
import { TypedBytes, sendChange } from "../transport/sendChange.ts";

const connectionPath = "/3/voucherfileconnections";
/** The static folder of the inbox for vouchers. Source: Fortnox, /3/inbox. */
const voucherFolder = "Inbox_v";
/** What follows does so after its voucher's receipt: nothing has to be held back. */
const openGate: SendGate = { open: () => Promise.resolve(true), isOpen: () => true };

interface ListedConnection extends ConnectedFile {
  readonly series: string;
  readonly number: string;
  readonly yearId: string;
}

/** Opens the files of the company that the calls' token belongs to. */
export function fortnoxFiles(calls: CallDeps, fetchList: FetchList): FortnoxFiles {
  return {
    listConnectedFiles: (voucher) => listConnectedFiles(fetchList, voucher),
    findInInbox: (nameHolds) =>
      fetchJson(calls, { path: "/3/inbox", query: { path: voucherFolder } }, (json) =>
        findInFolder(json, nameHolds),
      ),
    uploadFile: (place, file) =>
      sendChange(calls, {
        method: "POST",
        path: `/3/${place}`,
        query: place === "inbox" ? { path: voucherFolder } : {},
        body: multipart(file),
        gate: openGate,
        read: (json) => readUploaded(readSingle(json, "File")),
      }),
    connectFile: ({ yearId, series, number }, fileId) =>
      sendChange(calls, {
        method: "POST",
        path: connectionPath,
        query: { financialyear: yearId },
        body: {
          VoucherFileConnection: { FileId: fileId, VoucherNumber: number.toString(), VoucherSeries: series },
        },
        gate: openGate,
        read: () => null,
      }),
  };
}

/** One search at a time, so the rest is left out here. */
async function listConnectedFiles(
  fetchList: FetchList,
  { yearId, series, number }: VoucherKey,
): Promise<readonly ConnectedFile[]> {
  const { rows } = await fetchList({
    path: connectionPath,
    query: { financialyear: yearId, vouchernumber: number.toString() },
    read: readConnectionPage,
    keyOf: (row) => `${row.yearId} ${row.series} ${row.number} ${row.fileId}`,
  });
  return rows.filter(
    (row) => row.yearId === yearId && row.series === series && row.number === number.toString(),
  );
}

function readConnectionPage(json: string): Page<ListedConnection> {
  return readPage(json, { key: "VoucherFileConnections", named: "FileId" }, (row) => ({
    fileId: row.text("FileId"),
    // Seen in answers, and not in the specification.
    name: row.optionalText("Name") ?? "",
    series: row.text("VoucherSeries"),
    number: row.text("VoucherNumber"),
    yearId: row.text("VoucherYear"),
  }));
}

function findInFolder(json: string, nameHolds: string): UploadedFile | null {
  const files = readSingle(json, "Folder").rows("Files", "Id");
  const found = files.find((file) => (file.optionalText("Name") ?? "").includes(nameHolds));
  return found === undefined ? null : readUploaded(found);
}

function readUploaded(file: Fields): UploadedFile {
  return { id: file.text("Id"), archiveId: file.optionalText("ArchiveFileId") };
}

/** The one part named `file`. Source: RFC 7578. */
function multipart({ name, mediaType, content }: FileToUpload): TypedBytes {
  const boundary = `----${createHash("sha256").update(content).digest("hex")}`;
  const quotedName = name.replaceAll(/["\r\n\\]/g, "_");
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quotedName}"\r\nContent-Type: ${mediaType}\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return new TypedBytes(`multipart/form-data; boundary=${boundary}`, bytes);
}
