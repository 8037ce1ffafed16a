/** Särskild löneskatt: the base that the books propose, confirmed or typed. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { FigureField } from "../../fields/FigureField.tsx";
import { kronorText } from "#web/lib/format/kronor.ts";
import type { PartProps } from "../../taxWork.ts";

/** Draws the part. */
export function PayrollTaxPart({ work }: PartProps): JSX.Element {
  const { payrollBase } = work.content;
  const proposed = work.page.proposed.payrollBase;
  const say = (base: string | null): void => {
    work.change((content) => ({ ...content, payrollBase: base }));
  };
  return (
    <>
      <p className="ink2">
        {t("tax.parts.payroll-tax.text")}{" "}
        {proposed === null
          ? t("tax.parts.payroll-tax.nothing")
          : t("tax.parts.payroll-tax.proposed", { kronor: kronorText(proposed) })}
        {payrollBase === null && proposed !== null && ` ${t("tax.parts.payroll-tax.unanswered")}`}
      </p>
      <div className="field-row">
        <FigureField
          work={work}
          field="payroll-base"
          label={t("tax.parts.payroll-tax.base")}
          value={payrollBase}
          proposed={proposed}
          isSigned
          onCommit={say}
        />
        {!work.readOnly && proposed !== null && payrollBase !== proposed && (
          <Button
            variant="default"
            onClick={() => {
              say(proposed);
            }}
          >
            {t("tax.parts.payroll-tax.confirm", { kronor: kronorText(proposed) })}
          </Button>
        )}
      </div>
    </>
  );
}
