/** What sort of file it is, by its ending. */
import { IconFile, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconPhoto } from "@tabler/icons-react";
import type { JSX } from "react";

const icons: Readonly<Record<string, typeof IconFile>> = {
  pdf: IconFileTypePdf,
  png: IconPhoto,
  jpg: IconPhoto,
  jpeg: IconPhoto,
  gif: IconPhoto,
  webp: IconPhoto,
  tif: IconPhoto,
  tiff: IconPhoto,
  heic: IconPhoto,
  xlsx: IconFileSpreadsheet,
  xls: IconFileSpreadsheet,
  ods: IconFileSpreadsheet,
  csv: IconFileSpreadsheet,
  docx: IconFileText,
  txt: IconFileText,
};

/** Draws the sign; the name beside it says the same. */
export function FileIcon({ name }: { name: string }): JSX.Element {
  const Icon = icons[name.split(".").at(-1)?.toLocaleLowerCase("sv") ?? ""] ?? IconFile;
  return <Icon className="i" aria-hidden="true" />;
}
