/** Betalt efter: what settled an invoice after the day. The first is told in the row, the rest behind its count. */
import type { JSX } from "react";
import type { LedgerItemRow } from "#wire/ledgers.ts";
import { Popup } from "#web/components/dialogs/Popup.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { VoucherLink } from "./VoucherLink.tsx";
import { VoucherNames } from "./VoucherNames.tsx";

export interface LaterCellProps {
  readonly later: LedgerItemRow["later"];
  readonly asOf: string;
  readonly reachable: boolean;
}

/** Draws the cell's content. */
export function LaterCell({ later, asOf, reachable }: LaterCellProps): JSX.Element {
  const [first] = later;
  if (first === undefined) return <span className="mut">–</span>;
  return (
    <span className="later">
      <span className="n">{first.date ?? "–"}</span>
      <span className="r">
        <Amount ore={first.amountOre} />
      </span>
      <span className="n">
        <VoucherNames places={first.voucher === null ? [] : [first.voucher]} reachable={reachable} />
        {later.length > 1 && (
          <>
            {" "}
            <Popup
              title={t("ledgers.later.title", { date: asOf })}
              trigger={t("ledgers.table.more", { count: later.length - 1 })}
              triggerClass="link"
              inRow={!reachable}
            >
              {(close) => <LaterList later={later} onFollow={close} />}
            </Popup>
          </>
        )}
      </span>
    </span>
  );
}

interface LaterListProps extends Pick<LaterCellProps, "later"> {
  readonly onFollow: () => void;
}

function LaterList({ later, onFollow }: LaterListProps): JSX.Element {
  return (
    <table>
      <tbody>
        {later.map(({ kind, number, date, amountOre, voucher }, index) => (
          <tr key={index}>
            <th scope="row">{t(`ledgers.later.${kind}`, { number })}</th>
            <td className="n">{date ?? "–"}</td>
            <td className="r">
              <Amount ore={amountOre} />
            </td>
            <td className="n">
              {voucher === null ? "–" : <VoucherLink place={voucher} onFollow={onFollow} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
