/** The rows of an entry in debit and credit, with its sum proved or not. */
import { Link, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type Extra, extrasOf } from "./rowExtras.ts";

type Row = EntryLine["rows"][number];

/** Draws the table; cost centre, project and text have a column only where a row has one. */
export function EntryRows({ entry }: { entry: EntryLine }): JSX.Element {
  const extras = extrasOf(entry.rows);
  if (entry.rows.length === 0) return <p className="ink2">{t("entries.rows.none")}</p>;
  return (
    <div className="wide entry-rows">
      <table className="dense" aria-label={t("entries.rows.label", { number: entry.number })}>
        <thead>
          <tr>
            <th scope="col">{t("entries.rows.account")}</th>
            <th scope="col">{t("entries.rows.name")}</th>
            <th scope="col" className="r">
              {t("entries.rows.debit")}
            </th>
            <th scope="col" className="r">
              {t("entries.rows.credit")}
            </th>
            {extras.map((extra) => (
              <th key={extra} scope="col">
                {t(`entries.rows.${extra}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entry.rows.map((row, index) => (
            <RowOfEntry key={index} row={row} extras={extras} />
          ))}
        </tbody>
        <Sum entry={entry} columns={extras.length} />
      </table>
    </div>
  );
}

function RowOfEntry({ row, extras }: { row: Row; extras: readonly Extra[] }): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { account, name, amountOre } = row;
  const size = amountOre.replace("-", "");
  const isCredit = amountOre.startsWith("-");
  return (
    <tr>
      <td className="n">
        <Link to="/bokslut/$closingId/avstamning" params={{ closingId }} search={{ konto: account }}>
          {account}
        </Link>
      </td>
      <td className="el name">{name}</td>
      <td className="r" data-plain={isCredit ? "" : plainAmount(size)}>
        {!isCredit && <Amount ore={size} />}
      </td>
      <td className="r" data-plain={isCredit ? plainAmount(size) : ""}>
        {isCredit && <Amount ore={size} />}
      </td>
      {extras.map((extra) => (
        <td key={extra} className={extra === "text" ? "said" : "n"}>
          {row[extra] === "" ? <span className="mut">–</span> : row[extra]}
        </td>
      ))}
    </tr>
  );
}

function Sum({ entry, columns }: { entry: EntryLine; columns: number }): JSX.Element {
  const { amountOre, differenceOre } = entry;
  const isProved = differenceOre === "0";
  const creditOre = String(BigInt(amountOre) - BigInt(differenceOre));
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row">{t("entries.rows.sum")}</th>
        {[amountOre, creditOre].map((ore, index) => (
          <td key={index} className="r" data-plain={plainAmount(ore)}>
            <ProvedTotal proved={isProved}>
              <Amount ore={ore} />
            </ProvedTotal>
          </td>
        ))}
        {columns > 0 && (
          <td colSpan={columns}>
            <Balance differenceOre={differenceOre} />
          </td>
        )}
      </tr>
      {columns === 0 && (
        <tr className="balance-row">
          <td colSpan={4} className="r">
            <Balance differenceOre={differenceOre} />
          </td>
        </tr>
      )}
    </tfoot>
  );
}

function Balance({ differenceOre }: Pick<EntryLine, "differenceOre">): JSX.Element {
  if (differenceOre === "0") return <StatusSign sign="agrees" word={t("entries.rows.balances")} />;
  const amount = amountText(differenceOre.replace("-", ""));
  return <StatusSign sign="different" word={t("entries.rows.unbalanced", { amount })} />;
}
