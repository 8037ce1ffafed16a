/** Årets resultat: the entries that were written of the choice, each with its way to the journal. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { TaxPage } from "#wire/tax.ts";
import { EntryStatusSign } from "#web/components/entries/EntryStatusSign.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { PartProps, TaxWork } from "../../taxWork.ts";

const headings = ["number", "step", "entryText", "amount", "status"] as const;

/** Draws the part. */
export function ResultPart({ work }: PartProps): JSX.Element {
  const { entries } = work.page;
  return (
    <>
      <p className="ink2">{t("tax.parts.result.text")}</p>
      {entries.length === 0 ? (
        <p>{t("tax.parts.result.none")}</p>
      ) : (
        <Scroll label={t("tax.parts.result.entries")} className="tw">
          <table className="dense roomy" aria-label={t("tax.parts.result.entries")}>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col" className={heading === "amount" ? "r" : heading}>
                    {t(`tax.parts.result.${heading}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <EntryRow key={entry.entryId} work={work} entry={entry} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}

function EntryRow({ work, entry }: { work: TaxWork; entry: TaxPage["entries"][number] }): JSX.Element {
  const { entryId, number, step, text, amountOre, status } = entry;
  return (
    <tr>
      <th scope="row" className="n">
        <Link
          to="/bokslut/$closingId/bokslutsverifikationer"
          params={{ closingId: work.closingId }}
          search={{ post: entryId }}
        >
          {number}
        </Link>
      </th>
      <td className="step">{t(`tax.steps.${step}`)}</td>
      <td className="el" title={text}>
        {text}
      </td>
      <td className="r">
        <Amount ore={amountOre} />
      </td>
      <td>
        <EntryStatusSign entry={{ status, receipt: null }} />
      </td>
    </tr>
  );
}
