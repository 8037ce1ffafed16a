/** A form as a list of its boxes under the form's own headings; read only, for every figure comes from elsewhere. */
import { Checkbox } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { type JSX, useEffect } from "react";
import type { TaxForm } from "#wire/forms.ts";
import { copyCells } from "#web/components/table/copyCells.ts";
import { PrintedHead } from "#web/components/table/PrintedHead.tsx";
import { type RowCursor, useRowCursor } from "#web/components/table/useRowCursor.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { OpenForm } from "../useOpenForm.ts";
import { emptyCount, type FormRow, formRows, shownLines } from "./formRows.ts";
import { LineRow } from "./LineRow.tsx";
import { staleCodes } from "./lineState.ts";
import { SumRow } from "./SumRow.tsx";
import { useFormKeys } from "./useFormKeys.ts";

const columns = ["row", "text", "amount", "trace", "status"] as const;

export interface FormTableProps {
  readonly forms: readonly TaxForm[];
  readonly form: TaxForm;
  readonly opened: OpenForm;
}

/** Draws the form; give it the form's name as its key. */
export function FormTable({ forms, form, opened }: FormTableProps): JSX.Element {
  const [showsEmpty, setShowsEmpty] = useLocalStorage({ key: "forms-show-empty", defaultValue: false });
  const lines = shownLines(form, showsEmpty);
  const stale = staleCodes(form);
  const cursor = useRowCursor(lines.length, (index) => {
    const line = lines[index];
    if (line !== undefined) opened.openField(form.form, line.code);
  });
  useFormKeys({ forms, form, opened, line: lines[cursor.index] });
  useShown(opened.code, lines.length);
  const label = t("forms.table.label", { form: form.form });
  return (
    <>
      <div className="toolbar forms-tools">
        <Checkbox
          size="xs"
          label={t("forms.table.showEmpty")}
          checked={showsEmpty}
          onChange={(event) => {
            setShowsEmpty(event.currentTarget.checked);
          }}
        />
        <span className="sm ink2">{t("forms.table.emptyCount", { count: emptyCount(form) })}</span>
      </div>
      {lines.length === 0 && (
        <p className="no-match ink2">{t("forms.table.allEmpty", { form: form.form })}</p>
      )}
      <div className="tw" tabIndex={-1} onCopy={copyCells}>
        <table className="dense form-lines" aria-label={label}>
          <FormHead form={form} />
          <tbody>
            {formRows(form, showsEmpty).map((row) => (
              <Row key={keyOf(row)} row={row} form={form} opened={opened} stale={stale} cursor={cursor} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function FormHead({ form }: { form: TaxForm }): JSX.Element {
  return (
    <thead>
      <PrintedHead columns={columns.length} title={form.form} />
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={column === "amount" ? "r" : ""}>
            {t(`forms.table.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps extends Pick<FormTableProps, "form" | "opened"> {
  readonly row: FormRow;
  readonly stale: ReadonlySet<string>;
  readonly cursor: RowCursor;
}

function Row({ row, form, opened, stale, cursor }: RowProps): JSX.Element {
  switch (row.kind) {
    case "part":
      return (
        <tr className="grp">
          <th colSpan={columns.length} scope="rowgroup">
            {t(
              form.form === "INK2S" && row.part === "result"
                ? "forms.parts.surplus"
                : `forms.parts.${row.part}`,
            )}
          </th>
        </tr>
      );
    case "sum":
      return <SumRow row={row} />;
    case "line":
      return (
        <LineRow
          form={form}
          line={row.line}
          stale={stale}
          isOpen={row.line.code === opened.code}
          rowProps={cursor.rowProps(row.index)}
          onOpen={() => {
            opened.openField(form.form, row.line.code);
          }}
        />
      );
  }
}

function keyOf(row: FormRow): string {
  if (row.kind === "line") return row.line.code;
  return row.kind === "sum" ? row.sum.sum : row.part;
}

/** The row whose box stands beside is brought into view, whichever way it was asked for. */
function useShown(code: string | null, count: number): void {
  useEffect(() => {
    if (code === null) return;
    const row = document.querySelector<HTMLElement>(`tr[data-code="${CSS.escape(code)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [code, count]);
}
