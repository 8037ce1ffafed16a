/** A voucher in a panel of its own, beside the table that led to it. */
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { useVoucher } from "./useVoucher.ts";
import { VoucherView } from "./VoucherView.tsx";

export interface VoucherPanelProps {
  readonly closingId: string;
  readonly voucherIndex: number;
  readonly onClose: () => void;
}

/** Draws the panel. */
export function VoucherPanel({ closingId, voucherIndex, onClose }: VoucherPanelProps): JSX.Element {
  const name = useVoucher(closingId, voucherIndex).data?.voucher ?? "";
  const title = t("reconciliation.voucher.title", { voucher: name });
  return (
    <aside className="side" data-side-panel aria-label={title}>
      <header>
        <h2 className="grow el">{title}</h2>
        <button type="button" className="icb" aria-label={t("reconciliation.panel.close")} onClick={onClose}>
          <IconX className="i" aria-hidden="true" />
        </button>
      </header>
      <VoucherView closingId={closingId} account={null} voucherIndex={voucherIndex} onBack={null} />
    </aside>
  );
}
