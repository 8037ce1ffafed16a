/** How a pasted list is read: its first rows and what they sum to, before anything is kept. */
import type { JSX } from "react";
import type { LedgerSide, PastedLedgerPreview } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";

const shownAtMost = 50;

/** Draws the preview. */
export function PastePreview(props: { preview: PastedLedgerPreview; side: LedgerSide }): JSX.Element {
  const { rows, rowCount, openOre } = props.preview;
  const shown = rows.slice(0, shownAtMost);
  return (
    <section className="paste-preview" aria-label={t("ledgers.pasted.preview")}>
      <h3>{t("ledgers.pasted.preview")}</h3>
      <p role="status">
        {t("ledgers.pasted.previewCount", { count: rowCount, written: countText(rowCount) })}{" "}
        <b>
          <Amount ore={openOre} />
        </b>
      </p>
      <Scroll label={t("ledgers.pasted.preview")} className="paste-rows">
        <PreviewTable rows={shown} side={props.side} />
      </Scroll>
      {shown.length < rowCount && (
        <p className="sm ink2">
          {t("ledgers.pasted.previewShown", { shown: shown.length, total: countText(rowCount) })}
        </p>
      )}
    </section>
  );
}

function PreviewTable(props: { rows: PastedLedgerPreview["rows"]; side: LedgerSide }): JSX.Element {
  return (
    <table className="dense" aria-label={t("ledgers.pasted.preview")}>
      <thead>
        <tr>
          <th scope="col">{t(`ledgers.table.party.${props.side}`)}</th>
          <th scope="col">{t("ledgers.table.number")}</th>
          <th scope="col">{t("ledgers.table.invoiceDate")}</th>
          <th scope="col">{t("ledgers.table.dueDate")}</th>
          <th scope="col" className="r">
            {t("ledgers.table.total")}
          </th>
          <th scope="col" className="r">
            {t("ledgers.table.open")}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, index) => (
          <tr key={index}>
            <td>{[row.partyNumber, row.party].filter(Boolean).join(" ")}</td>
            <td className="n">{row.invoiceNumber}</td>
            <td className="n">{row.invoiceDate ?? "–"}</td>
            <td className="n">{row.dueDate ?? "–"}</td>
            <td className="r">
              <Amount ore={row.totalOre} />
            </td>
            <td className="r">
              <Amount ore={row.openOre} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
