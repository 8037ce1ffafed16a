/** Over a grid: what was just done with the way back, and how many rows have something wrong with the way there. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { GridRow } from "../grid/column.ts";
import { rowsAtMost } from "../grid/editRows.ts";
import type { Finding } from "./RowMark.tsx";
import type { Rows } from "./useRows.ts";

export interface RowsNoticesProps<Row extends GridRow> {
  readonly rows: Rows<Row>;
  readonly findings: readonly Finding[];
  /** The column that the cursor goes to. */
  readonly column: string;
  /** What cannot be read in fields, in words. */
  readonly unread: readonly string[];
}

const faultsAtMost = 5;

/** Draws the notices, or nothing. */
export function RowsNotices<Row extends GridRow>(props: RowsNoticesProps<Row>): JSX.Element | null {
  const { rows, findings, column, unread } = props;
  const wrong = new Set(findings.flatMap(({ rowId }) => (rowId === null ? [] : [rowId])));
  const { undo } = rows;
  const isFull = rows.rows.length >= rowsAtMost;
  if (undo === null && wrong.size === 0 && unread.length === 0 && !isFull) return null;
  const goToNext = (): void => {
    const at = rows.wanted?.index ?? -1;
    const indexes = rows.rows.flatMap(({ id }, index) => (wrong.has(id) ? [index] : []));
    const next = indexes.find((index) => index > at) ?? indexes[0];
    if (next !== undefined) rows.goTo({ index: next, column });
  };
  return (
    <div className="grid-notices">
      {undo !== null && (
        <Notice tone="ok" action={<Small text={t("appendices.grid.undo")} onPress={rows.takeBack} />}>
          {doneText(undo.added)}
        </Notice>
      )}
      {isFull && <Notice tone="warn">{t("appendices.grid.full", { most: countText(rowsAtMost) })}</Notice>}
      {unread.length > 0 && (
        <Notice tone="diff">
          <ul>
            {unread.slice(0, faultsAtMost).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {wrong.size > 0 && (
        <Notice tone="warn" action={<Small text={t("appendices.grid.nextFinding")} onPress={goToNext} />}>
          {t("appendices.grid.rowsWithFindings", { count: wrong.size })}
        </Notice>
      )}
    </div>
  );
}

function Small({ text, onPress }: { text: string; onPress: () => void }): JSX.Element {
  return (
    <Button size="xs" variant="default" onClick={onPress}>
      {text}
    </Button>
  );
}

function doneText(added: number): string {
  if (added > 0) return t("appendices.grid.pasted", { count: added });
  return added < 0 ? t("appendices.grid.removed", { count: -added }) : t("appendices.grid.filled");
}
