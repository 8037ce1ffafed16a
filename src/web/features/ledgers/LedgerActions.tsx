/** What is done with a whole ledger: a workbook of it, and paper. */
import { Button } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { LedgerPlace, ShownLedger } from "./view/useLedger.ts";
import type { PrintAll } from "./view/usePrintAll.ts";

export interface LedgerActionsProps {
  readonly place: LedgerPlace;
  readonly ledger: ShownLedger | undefined;
  readonly printing: PrintAll;
}

/** Draws the buttons, once there is a ledger. */
export function LedgerActions({ place, ledger, printing }: LedgerActionsProps): JSX.Element | null {
  if (ledger === undefined || ledger.source === null) return null;
  const { closingId, side } = place;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet className="i" aria-hidden="true" />}
        renderRoot={(button) => (
          <a
            {...button}
            href={`/api/closings/${closingId}/ledgers/${side}/excel?asOf=${ledger.asOf}`}
            download
          />
        )}
      >
        {t("ledgers.excel")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter className="i" aria-hidden="true" />}
        loading={printing.isReading}
        onClick={printing.print}
      >
        {t("ledgers.print")}
      </Button>
    </>
  );
}
