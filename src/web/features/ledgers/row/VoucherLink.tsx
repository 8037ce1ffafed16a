/** A voucher that opens in the panel beside the ledger; one of another year is only named. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { VoucherPlace } from "#wire/ledgers.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface VoucherLinkProps {
  readonly place: VoucherPlace;
  readonly onFollow?: () => void;
}

/** Draws the name as a link. */
export function VoucherLink({ place, onFollow }: VoucherLinkProps): JSX.Element {
  const { name, voucherIndex } = place;
  if (voucherIndex === null) return <span title={t("ledgers.table.otherYear")}>{name}</span>;
  return (
    <Link
      to="."
      className="n"
      search={(before) => ({ ...before, ver: voucherIndex, faktura: undefined })}
      onClick={onFollow}
    >
      {name}
    </Link>
  );
}
