/** One row of a voucher: account, debit or credit, and under it its text and objects. */
import { Link, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Voucher } from "#wire/reconciliation.ts";
import { Amount } from "../figures/Amount.tsx";
import { reconciliation } from "#web/lib/texts/closing/reconciliation.ts";
import { t } from "#web/lib/texts/translate.ts";
import { plainAmount } from "../table/copyCells.ts";

type Row = Voucher["rows"][number];
const dimensionNames: Readonly<Record<string, string>> = reconciliation.voucher.dimensions;

export interface VoucherRowProps {
  readonly row: Row;
  /** The account that led here: its rows are marked. */
  readonly account: string | null;
}

/** Draws the row. */
export function VoucherRow({ row, account }: VoucherRowProps): JSX.Element {
  const isDebit = !row.amountOre.startsWith("-");
  const size = row.amountOre.replace("-", "");
  return (
    <tr
      className={[row.account === account ? "sel" : "", row.correction === "struck" ? "struck" : ""]
        .join(" ")
        .trim()}
    >
      <td className="n">
        <AccountLink account={row.account} inPlace={account !== null} />
      </td>
      <td className="wrap">
        {row.name} <Correction correction={row.correction} />
        <Details row={row} />
      </td>
      <td className="r" data-plain={isDebit ? plainAmount(size) : ""}>
        {isDebit && <Amount ore={size} />}
      </td>
      <td className="r" data-plain={isDebit ? "" : plainAmount(size)}>
        {!isDebit && <Amount ore={size} />}
      </td>
    </tr>
  );
}

/** Beside an account the other takes its place; elsewhere the way leads to Avstämning. */
function AccountLink({ account, inPlace }: { account: string; inPlace: boolean }): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  if (!inPlace)
    return (
      <Link to="/bokslut/$closingId/avstamning" params={{ closingId }} search={{ konto: account }}>
        {account}
      </Link>
    );
  return (
    <Link to="." search={(previous) => ({ ...previous, konto: account, ver: undefined })}>
      {account}
    </Link>
  );
}

function Correction({ correction }: Pick<Row, "correction">): JSX.Element | null {
  if (correction === "none") return null;
  return <span className="tag">{t(`reconciliation.voucher.${correction}`)}</span>;
}

function Details({ row }: { row: Row }): JSX.Element | null {
  const details = [
    row.text,
    ...row.objects.map(({ dimension, object }) =>
      t("reconciliation.voucher.object", { dimension: dimensionName(dimension), object }),
    ),
    row.quantity === null ? "" : t("reconciliation.voucher.quantity", { quantity: row.quantity }),
  ].filter((detail) => detail !== "");
  return details.length === 0 ? null : <p className="xs ink2">{details.join(" · ")}</p>;
}

function dimensionName(dimension: string): string {
  return dimensionNames[dimension] ?? t("reconciliation.voucher.dimension", { number: dimension });
}
