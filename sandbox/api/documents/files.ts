/** /3/inbox and /3/archive: upload one file, see a folder, fetch the bytes. */
import { createHash } from "node:crypto";
import { type Answer, bytesAnswer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { StoredFile } from "#sandbox/state/files.ts";
import { refusals } from "../refusal.ts";
import type { ApiCall, ApiRoute } from "../route.ts";
import { urlOf } from "../shapes.ts";
import { readMultipartFile } from "./multipart.ts";

export const fileRoutes: readonly ApiRoute[] = [
  { method: "GET", path: "/3/inbox", scope: "inbox", answer: (call) => folder(call, "inbox") },
  { method: "POST", path: "/3/inbox", scope: "inbox", answer: (call) => upload(call, "inbox") },
  { method: "GET", path: "/3/inbox/:id", scope: "inbox", isFile: true, answer: download },
  {
    method: "GET",
    path: "/3/archive",
    scope: "archive",
    licence: "archive",
    isFile: true,
    answer: (call) => (call.query.has("fileid") ? download(call) : folder(call, "archive")),
  },
  {
    method: "POST",
    path: "/3/archive",
    scope: "archive",
    licence: "archive",
    answer: (call) => upload(call, "archive"),
  },
  {
    method: "GET",
    path: "/3/archive/:id",
    scope: "archive",
    licence: "archive",
    isFile: true,
    answer: download,
  },
];

function upload(call: ApiCall, place: StoredFile["place"]): Answer {
  const uploaded = readUpload(call);
  const id = fileId(call, "own");
  const file: StoredFile = {
    id,
    archiveFileId: place === "inbox" ? fileId(call, "archive") : id,
    place,
    folder: call.query.get("path") ?? "",
    ...uploaded,
  };
  call.company.files.set(file.id, file);
  return jsonAnswer(201, { File: render(call, file) });
}

/** Ids come out the same when what was uploaded before is uploaded again, as it is after a restart. */
function fileId({ company, body }: ApiCall, purpose: string): string {
  const hash = createHash("sha256")
    .update(`${purpose} ${company.profile.tenantId} ${company.files.size} `)
    .update(body);
  return hash.digest("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** A file is found by either of its ids. */
function download(call: ApiCall): Answer {
  const id = call.params["id"] ?? call.query.get("fileid") ?? "";
  const files = [...call.company.files.values()];
  const file = files.find((stored) => stored.id === id || stored.archiveFileId === id);
  if (file === undefined) throw refusals.notFound();
  return bytesAnswer(200, "application/octet-stream", file.bytes);
}

function folder(call: ApiCall, place: StoredFile["place"]): Answer {
  const path = call.query.get("path") ?? "";
  const files = [...call.company.files.values()].filter(
    (file) => file.place === place && file.folder === path,
  );
  return jsonAnswer(200, {
    Folder: {
      "@url": urlOf(call, place),
      Files: files.map((file) => render(call, file)),
      Folders: [],
      Id: "root",
      Name: path === "" ? "root" : path,
    },
  });
}

function readUpload({ contentType, body }: ApiCall): Pick<StoredFile, "name" | "bytes"> {
  if (!contentType.startsWith("multipart/form-data")) throw refusals.invalidContentType();
  const file = readMultipartFile(contentType, body);
  if (file === undefined) throw refusals.wrongData();
  return file;
}

function render(call: ApiCall, { id, archiveFileId, place, folder: path, name, bytes }: StoredFile): object {
  return {
    "@url": urlOf(call, `${place}/${id}`),
    ArchiveFileId: archiveFileId,
    Comments: "",
    Id: id,
    Name: name,
    Path: path,
    Size: bytes.length,
  };
}
