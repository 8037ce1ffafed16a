/**
 * Draws a paper as PDF, with its font in it and nothing of the moment: the same paper gives the same bytes, so that a
 * hash names it.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pdfmake from "pdfmake";
import type { Paper, PaperColumn, PaperTable } from "./paper.ts";

const folder = join(
  dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")),
  "fonts",
  "Roboto",
);
const fonts = { normal: join(folder, "Roboto-Regular.ttf"), bold: join(folder, "Roboto-Medium.ttf") };
const ink = "#1f2933";
const quiet = "#5f6b76";
const line = "#c9d1d9";

pdfmake.setFonts({ Roboto: fonts });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));

/** Draws it. */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  const moment = new Date(paper.changedAt);
  return pdfmake
    .createPdf({
      pageSize: "A4",
      pageMargins: [40, 40, 40, 50],
      language: "sv-SE",
      info: { title: paper.title, author: paper.owner, creationDate: moment, modDate: moment },
      defaultStyle: { font: "Roboto", fontSize: 9, color: ink },
      footer: (page: number, pages: number) => footer(paper, page, pages),
      content: [
        { text: paper.owner, color: quiet },
        { text: paper.title, fontSize: 16, bold: true, margin: [0, 2, 0, 8] },
        factTable(paper),
        ...paper.tables.flatMap(table),
        ...paper.texts.flatMap(textBlock),
      ],
    })
    .getBuffer();
}

function footer({ owner, title, remark }: Paper, page: number, pages: number): object {
  const columns = [
    { text: `${owner} · ${title}`, width: "*" },
    { text: `Sida ${String(page)} av ${String(pages)}`, width: "auto", alignment: "right" },
  ];
  const said = remark === undefined ? [] : [{ text: remark }];
  return { margin: [40, 16, 40, 0], fontSize: 8, color: quiet, stack: [...said, { columns }] };
}

function factTable({ facts }: Paper): object {
  const body = facts.map(({ label, value }) => [{ text: label, color: quiet }, { text: value }]);
  return { table: { widths: ["auto", "*"], body }, layout: "noBorders", margin: [0, 0, 0, 6] };
}

function table({ title, columns, rows, sum }: PaperTable): readonly object[] {
  const header = columns.map((column) => cell(column, column.title, { color: quiet, fontSize: 8 }));
  const body = rows.map((row) => columns.map((column, place) => cell(column, row[place] ?? "", {})));
  const total =
    sum === null ? [] : [columns.map((column, place) => cell(column, sum[place] ?? "", { bold: true }))];
  // The title is a row of the table: it is never parted from the first rows, and stands anew on every page.
  const named = [{ ...heading(title), colSpan: columns.length }, ...columns.slice(1).map(() => ({}))];
  return [
    {
      table: {
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ isWide }) => (isWide ? "*" : "auto")),
        body: [named, header, ...body, ...total],
      },
      layout: {
        hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
        vLineWidth: () => 0,
        hLineColor: () => line,
        paddingLeft: () => 3,
        paddingRight: () => 3,
      },
    },
  ];
}

function cell({ align }: PaperColumn, text: string, style: object): object {
  return { text, alignment: align, ...style };
}

function textBlock({ title, lines }: Paper["texts"][number]): readonly object[] {
  return [heading(title), ...lines.map((text) => ({ text, margin: [0, 0, 0, 2] }))];
}

function heading(title: string): object {
  return { text: title, bold: true, fontSize: 11, margin: [0, 10, 0, 4] };
}
