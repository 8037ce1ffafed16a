/** Names of vouchers: those of the year open, the others are told. */
import type { JSX } from "react";
import type { VoucherPlace } from "#wire/ledgers.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface VoucherNamesProps {
  readonly places: readonly VoucherPlace[];
  /** Whether Tab reaches the links: in a table only those of the current row. */
  readonly reachable: boolean;
}

/** Draws the names, parted by spaces. The links are plain: the table hears their clicks. */
export function VoucherNames({ places, reachable }: VoucherNamesProps): JSX.Element {
  if (places.length === 0) return <span className="mut">–</span>;
  return (
    <>
      {places.map(({ name, voucherIndex }, index) => (
        <span key={index}>
          {index > 0 && " "}
          {voucherIndex === null ? (
            <span title={t("ledgers.table.otherYear")}>{name}</span>
          ) : (
            <a href={`?ver=${voucherIndex}`} data-voucher={voucherIndex} tabIndex={reachable ? 0 : -1}>
              {name}
            </a>
          )}
        </span>
      ))}
    </>
  );
}
