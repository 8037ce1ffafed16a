/** Over the journal: what has come back and waits to be confirmed; and what stands over the page. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { ComparisonDialog } from "../comparison/ComparisonDialog.tsx";
import { ReturnedDialog } from "../siFiles/ReturnedDialog.tsx";
import { SiFilesDialog } from "../siFiles/SiFilesDialog.tsx";
import { useReturned } from "../siFiles/useSiFiles.ts";
import type { OpenTransfer } from "../useOpenTransfer.ts";

export interface TransferNoticesProps {
  readonly closingId: string;
  readonly opened: OpenTransfer;
}

/** Draws the notice, and the dialog that the address asks for. */
export function TransferNotices({ closingId, opened }: TransferNoticesProps): JSX.Element {
  const { view, comparedId, close } = opened;
  return (
    <>
      <ReturnedNotice closingId={closingId} opened={opened} />
      {view === "sifiler" && <SiFilesDialog closingId={closingId} onClose={close} />}
      {view === "aterkomna" && <ReturnedDialog closingId={closingId} onClose={close} />}
      {comparedId !== null && (
        <ComparisonDialog
          key={comparedId}
          closingId={closingId}
          entryId={comparedId}
          onClose={opened.closeComparison}
        />
      )}
    </>
  );
}

function ReturnedNotice({ closingId, opened }: TransferNoticesProps): JSX.Element | null {
  const { data } = useReturned(closingId);
  if (data === undefined || data.length === 0) return null;
  return (
    <Notice
      tone="warn"
      action={
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            opened.show("aterkomna");
          }}
        >
          {t("siFiles.returned.show")}
        </Button>
      }
    >
      {t("siFiles.returned.notice", { count: data.length })}
    </Notice>
  );
}
