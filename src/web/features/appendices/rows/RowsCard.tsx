/** The rows of an appendix in a card: typed, pasted and picked, each change with the way back. */
import { Button } from "@mantine/core";
import { IconClipboard, IconPlus } from "@tabler/icons-react";
import { type JSX, type ReactNode, useMemo } from "react";
import type { Pasted } from "#wire/appendices.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { type Column, type GridRow, isField } from "../grid/column.ts";
import { Grid } from "../grid/Grid.tsx";
import { GridFoot } from "../grid/GridFoot.tsx";
import "../grid/grid.css";
import type { KindProps } from "../kinds/kindProps.ts";
import { PasteDialog } from "../paste/PasteDialog.tsx";
import { RowMark } from "./RowMark.tsx";
import { RowsNotices } from "./RowsNotices.tsx";
import type { RowsLens } from "./rowsLens.ts";
import { unreadTexts } from "./unreadTexts.ts";
import { useAskRow } from "./useAskRow.tsx";
import { type Rows, useRows } from "./useRows.ts";

export interface RowsCardProps<Row extends GridRow> extends KindProps {
  readonly title: string;
  readonly kind: Pasted["typed"]["kind"];
  readonly lens: RowsLens<Row>;
  readonly columns: readonly Column<Row>[];
  /** The sum under the column of amounts. */
  readonly total: ReactNode;
  readonly totalLabel?: string;
  /** Buttons beside those that every grid has; they put rows in. */
  readonly actions?: (add: (rows: readonly Row[]) => void) => ReactNode;
}

/** Draws the card. */
export function RowsCard<Row extends GridRow>(props: RowsCardProps<Row>): JSX.Element {
  const { place, state, shown, readOnly, lens, columns } = props;
  const { findings } = state.view;
  const rows = useRows(props, lens.read(shown));
  const asking = useAskRow({ place, view: state.view, rows: rows.rows });
  const findingsById = useMemo(() => Map.groupBy(findings, ({ rowId }) => rowId), [findings]);
  const column = columns.find(isField)?.key ?? "";
  return (
    <Panel title={props.title} flush aside={readOnly ? undefined : <Actions {...props} rows={rows} />}>
      <RowsNotices
        rows={rows}
        findings={findings}
        column={column}
        unread={unreadTexts(rows.rows, columns, state.unread)}
      />
      <Grid
        label={t("appendices.grid.label")}
        columns={columns}
        rows={rows.rows}
        waiting={rows.waiting}
        unread={state.unread}
        readOnly={readOnly}
        isWhole={props.isWhole}
        wanted={rows.wanted}
        edits={rows.edits}
        onAsk={asking.open}
        mark={(row, index) => {
          const own = findingsById.get(row.id);
          return own === undefined ? null : <RowMark findings={own} index={index} />;
        }}
        foot={
          <GridFoot
            columns={columns}
            count={rows.rows.length}
            total={props.total}
            {...(props.totalLabel === undefined ? {} : { label: props.totalLabel })}
          />
        }
      />
      {asking.dialog}
      {rows.pasting !== null && (
        <PasteDialog
          place={place}
          kind={props.kind}
          startsWith={rows.pasting}
          onAdd={(read) => {
            rows.add(lens.read(read.typed));
          }}
          onClose={() => {
            rows.askToPaste(null);
          }}
        />
      )}
    </Panel>
  );
}

function Actions<Row extends GridRow>(props: RowsCardProps<Row> & { readonly rows: Rows<Row> }): JSX.Element {
  const { rows, columns, actions } = props;
  return (
    <span className="buttons">
      {actions?.(rows.add)}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconClipboard className="i" aria-hidden="true" />}
        onClick={() => {
          rows.askToPaste("");
        }}
      >
        {t("appendices.grid.paste")}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus className="i" aria-hidden="true" />}
        onClick={() => {
          rows.goTo({ index: rows.rows.length, column: columns.find(isField)?.key ?? "" });
        }}
      >
        {t("appendices.grid.add")}
      </Button>
    </span>
  );
}
