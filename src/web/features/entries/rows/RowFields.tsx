/** One row of an entry as it is typed. */
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import type { EntryChart } from "#wire/entries.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { DraftRow, RowField } from "../draft/draftRows.ts";
import { AccountField } from "./AccountField.tsx";
import { AmountField } from "./AmountField.tsx";
import { CodeField } from "./CodeField.tsx";
import type { RowEdits } from "./useRows.ts";

export interface RowFieldsProps {
  readonly row: DraftRow;
  readonly index: number;
  readonly chart: EntryChart;
  /** What the whole entry lacks, debit positive. */
  readonly lacks: bigint;
  /** What is wrong with a field, by field. */
  readonly faults: Partial<Record<RowField, string>>;
  readonly edits: RowEdits;
}

/** Draws the row. */
export function RowFields(props: RowFieldsProps): JSX.Element {
  const { row, index, chart, faults, edits } = props;
  const known = chart.accounts.find(({ account }) => account === row.account);
  return (
    <tr data-index={index}>
      <td className="c n ink2">{index + 1}</td>
      <td>
        <AccountField
          label={labelOf("account", index)}
          value={row.account}
          accounts={chart.accounts}
          isFaulty={faults.account !== undefined}
          onChange={(text) => {
            edits.write(index, "account", text);
          }}
        />
      </td>
      <td className="el name" title={known?.name ?? faults.account}>
        {known?.name ?? <span className="warn">{faults.account}</span>}
      </td>
      <Amounts {...props} />
      <Codes {...props} />
      <td>
        <input
          className="in"
          data-field="text"
          aria-label={labelOf("text", index)}
          aria-invalid={faults.text !== undefined}
          title={faults.text}
          autoComplete="off"
          maxLength={400}
          value={row.text}
          onChange={(event) => {
            edits.write(index, "text", event.currentTarget.value);
          }}
        />
      </td>
      <td>
        <button
          type="button"
          className="icb"
          tabIndex={-1}
          aria-label={t("entryEditor.remove", { row: index + 1 })}
          onClick={() => {
            edits.remove(index);
          }}
        >
          <IconX className="i" aria-hidden="true" />
        </button>
      </td>
    </tr>
  );
}

function labelOf(field: RowField, index: number): string {
  return t("entryEditor.cell", { column: t(`entries.rows.${field}`), row: index + 1 });
}

/** Debit and credit; the side that the entry lacks something on says how much, until something is typed. */
function Amounts({ row, index, lacks, faults, edits }: RowFieldsProps): JSX.Element {
  const isWaiting = row.account !== "" && row.debit === "" && row.credit === "" && lacks !== 0n;
  const hint = isWaiting ? `= ${amountText(String(lacks < 0n ? -lacks : lacks))}` : "";
  return (
    <>
      {(["debit", "credit"] as const).map((side) => (
        <td key={side} className="r">
          <AmountField
            label={labelOf(side, index)}
            side={side}
            value={row[side]}
            fault={faults[side]}
            placeholder={(side === "debit") === lacks > 0n ? hint : ""}
            onChange={(text) => {
              edits.write(index, side, text);
            }}
            onLeave={() => {
              edits.settle(index);
            }}
          />
        </td>
      ))}
    </>
  );
}

/** Cost centre and project, where the closing has any. */
function Codes({ row, index, chart, edits }: RowFieldsProps): JSX.Element {
  const columns = [
    { field: "costCenter", codes: chart.costCenters },
    { field: "project", codes: chart.projects },
  ] as const;
  return (
    <>
      {columns
        .filter(({ codes }) => codes.length > 0)
        .map(({ field, codes }) => (
          <td key={field}>
            <CodeField
              label={labelOf(field, index)}
              field={field}
              value={row[field]}
              codes={codes}
              onChange={(code) => {
                edits.write(index, field, code);
              }}
            />
          </td>
        ))}
    </>
  );
}
