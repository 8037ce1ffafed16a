/** Övriga justeringar: fields of INK2S that a person types, by the number and words of the form. */
import { NativeSelect } from "@mantine/core";
import { type JSX, useState } from "react";
import { typed } from "#web/components/fields/typed.ts";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { type TypedField, typedFields } from "../../content/typedFields.ts";
import type { PartProps } from "../../taxWork.ts";
import { TypedFieldRow } from "./TypedFieldRow.tsx";

/** Draws the part. */
export function OtherAdjustmentsPart({ work }: PartProps): JSX.Element {
  const [added, setAdded] = useState<readonly string[]>([]);
  const isShown = ({ code }: TypedField): boolean =>
    added.includes(code) || work.content.typed.some((field) => field.code === code);
  const shown = typedFields.filter(isShown);
  const others = typedFields.filter((field) => !isShown(field));
  return (
    <>
      <p className="ink2">{t("tax.parts.other-adjustments.text")}</p>
      {shown.length === 0 ? (
        <p>{t("tax.parts.other-adjustments.none")}</p>
      ) : (
        <Scroll label={t("tax.parts.other-adjustments.label")} className="tw">
          <table className="dense fields" aria-label={t("tax.parts.other-adjustments.label")}>
            <thead>
              <tr>
                <th scope="col">{t("tax.parts.other-adjustments.row")}</th>
                <th scope="col">{t("tax.parts.other-adjustments.field")}</th>
                <th scope="col" className="r">
                  {t("tax.parts.other-adjustments.amount")}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {shown.map((field) => (
                <TypedFieldRow
                  key={field.code}
                  work={work}
                  field={field}
                  onRemove={() => {
                    setAdded(added.filter((code) => code !== field.code));
                  }}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {!work.readOnly && others.length > 0 && (
        <AddField
          fields={others}
          onAdd={(code) => {
            setAdded([...added, code]);
          }}
        />
      )}
    </>
  );
}

function AddField(props: { readonly fields: readonly TypedField[]; readonly onAdd: (code: string) => void }) {
  return (
    <NativeSelect
      className="add"
      label={t("tax.parts.other-adjustments.add")}
      value=""
      data={[
        { value: "", label: t("tax.parts.other-adjustments.choose") },
        ...props.fields.map(({ code, row }) => ({ value: code, label: `${row} ${t(`tax.fields.${code}`)}` })),
      ]}
      onChange={typed((code) => {
        if (code !== "") props.onAdd(code);
      })}
    />
  );
}
