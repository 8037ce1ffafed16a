/** Varifrån? of a figure in the table: read when it is asked for. */
import type { JSX } from "react";
import { PopupAt } from "#web/components/dialogs/Popup.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { TraceCard } from "#web/components/trace/TraceCard.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { useAccountState } from "../useAccountState.ts";
import type { TracedColumn } from "./rowAct.ts";

export interface CellTraceProps {
  readonly closingId: string;
  readonly account: string;
  readonly column: TracedColumn;
  readonly onClose: () => void;
}

/** Draws the card. */
export function CellTrace({ closingId, account, column, onClose }: CellTraceProps): JSX.Element {
  const { data, error, refetch } = useAccountState(closingId, account);
  return (
    <PopupAt title={t("trace.title")} onClose={onClose}>
      {() => (
        <>
          <FailureNotice error={error} onRetry={refetch} />
          {data === undefined ? (
            error === null && <SkeletonLines lines={2} />
          ) : (
            <TraceCard trace={data.traces[column]} onFollow={onClose} />
          )}
        </>
      )}
    </PopupAt>
  );
}
