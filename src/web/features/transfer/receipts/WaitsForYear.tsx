/** A transfer whose fiscal year is not in Fortnox yet: what to do, and the way out. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { Transfer } from "#wire/transfers.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useCancelTransfers } from "./useTransfers.ts";

/** Draws what the receipt says. */
export function WaitsForYear(props: {
  readonly closingId: string;
  readonly transfer: Transfer;
}): JSX.Element {
  const { transferId, number } = props.transfer;
  const cancel = useCancelTransfers(props.closingId);
  const mayEdit = useMayEdit();
  return (
    <div>
      <b className="b">{t("transfer.states.waits-for-year")}</b>
      <p className="sm ink2">{t("transfer.receipts.yearMissing")}</p>
      {mayEdit && (
        <Button
          size="xs"
          variant="default"
          aria-label={t("transfer.receipts.stopOf", { number })}
          loading={cancel.isPending}
          onClick={() => {
            cancel.mutate([transferId]);
          }}
        >
          {t("transfer.receipts.stop")}
        </Button>
      )}
      <FailureNotice error={cancel.error} />
    </div>
  );
}
