/** The types of file that may be attached, by the ending of their name. */

export interface AttachmentType {
  readonly mediaType: string;
  /** Two endings may name one content. */
  readonly content: string;
}

const types: Readonly<Record<string, AttachmentType>> = {
  pdf: { mediaType: "application/pdf", content: "pdf" },
  png: { mediaType: "image/png", content: "png" },
  jpg: { mediaType: "image/jpeg", content: "jpg" },
  jpeg: { mediaType: "image/jpeg", content: "jpg" },
  gif: { mediaType: "image/gif", content: "gif" },
  webp: { mediaType: "image/webp", content: "webp" },
  tif: { mediaType: "image/tiff", content: "tif" },
  tiff: { mediaType: "image/tiff", content: "tif" },
  heic: { mediaType: "image/heic", content: "heic" },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: "xlsx",
  },
  xls: { mediaType: "application/vnd.ms-excel", content: "xls" },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", content: "ods" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    content: "docx",
  },
  csv: { mediaType: "text/csv", content: "text" },
  txt: { mediaType: "text/plain", content: "text" },
};

/** By the ending, in small letters. */
export const attachmentTypes: ReadonlyMap<string, AttachmentType> = new Map(Object.entries(types));
