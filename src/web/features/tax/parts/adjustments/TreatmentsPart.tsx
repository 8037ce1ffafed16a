/** Ej avdragsgilla kostnader and ej skattepliktiga intäkter: the accounts that are asked about, each with its answer. */
import type { JSX } from "react";
import type { TreatmentLine } from "#wire/tax.ts";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { isIncomeField } from "../../content/typedFields.ts";
import type { PartProps } from "../../taxWork.ts";
import { TreatmentRow } from "./TreatmentRow.tsx";

export interface TreatmentsPartProps extends PartProps {
  readonly step: "non-deductible" | "non-taxable";
}

const headings = ["account", "name", "amount", "ground", "answer"] as const;

/** Draws the part. */
export function TreatmentsPart({ work, step }: TreatmentsPartProps): JSX.Element {
  const lines = work.page.treatments.filter(({ code }) => isIncomeField(code) === (step === "non-taxable"));
  return (
    <>
      <p className="ink2">{t(`tax.parts.${step}.text`)}</p>
      {lines.length === 0 ? (
        <p>{t("tax.parts.treatments.none")}</p>
      ) : (
        <Scroll label={t(`tax.parts.${step}.label`)} className="tw">
          <Table work={work} step={step} lines={lines} />
        </Scroll>
      )}
    </>
  );
}

function Table(props: TreatmentsPartProps & { readonly lines: readonly TreatmentLine[] }): JSX.Element {
  const { work, step, lines } = props;
  return (
    <table className="dense roomy treatments" aria-label={t(`tax.parts.${step}.label`)}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={heading === "amount" ? "r" : heading}>
              {t(`tax.parts.treatments.${heading}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TreatmentRow key={line.account} work={work} line={line} />
        ))}
      </tbody>
    </table>
  );
}
