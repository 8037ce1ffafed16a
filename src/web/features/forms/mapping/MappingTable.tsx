/** The accounts with their boxes. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { MappingLine } from "#wire/forms.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { copyCells, plainAmount } from "#web/components/table/copyCells.ts";
import { TraceLink } from "#web/components/trace/TraceLink.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { fieldName, type MappingField, otherWords } from "./mappingFilter.ts";

export interface MappingTableProps {
  readonly lines: readonly MappingLine[];
  readonly fields: readonly MappingField[];
  readonly onChoose: (account: string) => void;
}

const columns = ["account", "name", "closing", "box", "by", "others"] as const;

/** Draws the table. */
export function MappingTable({ lines, fields, onChoose }: MappingTableProps): JSX.Element {
  const mayEdit = useMayEdit();
  return (
    <div className="tw" tabIndex={-1} onCopy={copyCells}>
      <table className="dense mappings" aria-label={t("formAnswers.accounts.label")}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "closing" ? "r closing" : column}>
                {t(`formAnswers.accounts.${column}`)}
              </th>
            ))}
            {mayEdit && (
              <th scope="col">
                <span className="sr">{t("formAnswers.accounts.act")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.account}>
              <MappingCells line={line} fields={fields} />
              {mayEdit && (
                <td className="r">
                  <ChooseButton line={line} onChoose={onChoose} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps = Pick<MappingTableProps, "fields"> & { readonly line: MappingLine };

function MappingCells({ line, fields }: LineProps): JSX.Element {
  const { account, name, closingOre, used, by } = line;
  const field = fields.find(({ code }) => code === used);
  return (
    <>
      <th scope="row" className="n">
        <TraceLink link={{ kind: "account", account }} onFollow={leave}>
          {account}
        </TraceLink>
      </th>
      <td className="name">{name}</td>
      <td className="r closing" data-plain={plainAmount(closingOre)}>
        <Amount ore={closingOre} />
      </td>
      <td className="box">
        {used === null ? (
          <span className="diff b">{t("formAnswers.accounts.none")}</span>
        ) : (
          <span title={t("forms.table.code", { code: used })}>
            {field === undefined ? used : fieldName(field)}
          </span>
        )}
      </td>
      <td className="by">
        {by !== null && <span className={by === "choice" ? "b" : "ink2"}>{t(`forms.placedBy.${by}`)}</span>}
      </td>
      <td className="others warn">
        {otherWords(line)
          .map(({ who, code }) => t(`formAnswers.accounts.${who}`, { code: rowOf(fields, code) }))
          .join(", ")}
      </td>
    </>
  );
}

function ChooseButton({
  line,
  onChoose,
}: Pick<MappingTableProps, "onChoose"> & { line: MappingLine }): JSX.Element {
  const { account, used } = line;
  const isMissing = used === null;
  return (
    <Button
      size="xs"
      variant={isMissing ? "filled" : "default"}
      aria-label={t(`formAnswers.accounts.${isMissing ? "chooseOf" : "changeOf"}`, { account })}
      onClick={() => {
        onChoose(account);
      }}
    >
      {t(`formAnswers.accounts.${isMissing ? "choose" : "change"}`)}
    </Button>
  );
}

/** A code that is no box of INK2R is told as it is. */
function rowOf(fields: readonly MappingField[], code: string): string {
  const row = fields.find((field) => field.code === code)?.row ?? "";
  return row === "" ? code : row;
}

function leave(): void {
  // The page that is left closes its panel itself.
}
