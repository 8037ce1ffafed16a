/** A box of a form: its number, text and amount, the way to where it comes from, and how it stands. */
import type { JSX } from "react";
import type { FormLine, TaxForm } from "#wire/forms.ts";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import type { RowCursor } from "#web/components/table/useRowCursor.ts";
import { boxLabel } from "#web/lib/forms/boxLabel.ts";
import { kronorText } from "#web/lib/format/kronor.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type LineState, lineState } from "./lineState.ts";

const signs: Readonly<Record<LineState, SignName>> = {
  signed: "done",
  reviewed: "reviewed",
  stale: "stale",
  open: "untouched",
  unknown: "attention",
};

/** What öresutjämning goes to: fritt eget kapital. */
const roundedField = "7302";

export interface LineRowProps {
  readonly form: TaxForm;
  readonly line: FormLine;
  readonly stale: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly rowProps: ReturnType<RowCursor["rowProps"]>;
  readonly onOpen: () => void;
}

/** Draws the row. */
export function LineRow({ form, line, stale, isOpen, rowProps, onOpen }: LineRowProps): JSX.Element {
  const { code, row, source } = line;
  const { text, group } = boxLabel(line.label);
  const state = lineState(line, form, stale);
  const from = isOpen ? t("forms.table.trace") : sourceText(line);
  return (
    <tr
      {...rowProps}
      data-code={code}
      className={isOpen ? "sel" : ""}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <td className="n box-number">{row === "" ? code : row}</td>
      <th scope="row" title={t("forms.table.code", { code })}>
        {text}
        {group !== "" && <span className="sm mut box-group"> {group}</span>}
        {code === roundedField && form.rounding !== "0" && (
          <span className="tag">
            {t("forms.table.rounding", { kronor: kronorText(form.rounding, { plus: true }) })}
          </span>
        )}
      </th>
      <td className="r b" data-plain={line.kronor ?? ""}>
        {source === "mark" ? <Mark isMarked={line.isMarked} /> : <Kronor kronor={line.kronor} />}
      </td>
      <td>
        <button
          type="button"
          className="link from"
          tabIndex={-1}
          aria-label={`${from} ${t("forms.table.open", { row: row === "" ? code : row })}`}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {from}
        </button>
      </td>
      <td>
        <StatusSign sign={signs[state]} word={t(`forms.lineStates.${state}`)} />
      </td>
    </tr>
  );
}

function Mark({ isMarked }: { isMarked: boolean }): JSX.Element {
  return isMarked ? <span>{t("forms.table.mark")}</span> : <span className="mut">–</span>;
}

/** The account itself where there is one, else how many; else what else fills it. */
function sourceText({ source, accounts }: FormLine): string {
  const [first] = accounts;
  if (first === undefined) return t(`forms.sources.${source}`);
  return accounts.length === 1 ? first : t("forms.table.accounts", { count: accounts.length });
}
