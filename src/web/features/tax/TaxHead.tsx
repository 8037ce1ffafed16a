/** The head of the page: the rules that it counts by, and printing. */
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { PrintedHead } from "#web/components/table/PrintedHead.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { rateText } from "./fields/figureInput.ts";
import type { PartProps } from "./taxWork.ts";

/** Draws the head. */
export function TaxHead({ work }: PartProps): JSX.Element {
  const { filed } = work;
  const { incomeYear, period, corporateRate, borrowingRate } = work.page;
  const rules = [
    t("tax.rules.year", { incomeYear, period }),
    ...(corporateRate === null ? [] : [t("tax.rules.corporateRate", { rate: rateText(corporateRate, 1) })]),
    ...(borrowingRate === null ? [] : [t("tax.rules.borrowingRate", { rate: rateText(borrowingRate, 2) })]),
  ];
  return (
    <PageHeader
      title={t("tax.title")}
      subtitle={rules.join(" · ")}
      {...(filed === null ? {} : { beside: <span className="tag g">{t(`tax.filed.${filed}`)}</span> })}
    >
      <Button
        variant="default"
        leftSection={<IconPrinter className="i" aria-hidden="true" />}
        onClick={() => void print(work)}
      >
        {t("tax.actions.print")}
      </Button>
    </PageHeader>
  );
}

/** What cannot be saved is printed as it stands: the paper says what the screen says. */
async function print(work: PartProps["work"]): Promise<void> {
  await work.editor.save();
  window.print();
}

/** On paper, whose figures these are. */
export function PaperHead(): JSX.Element {
  return (
    <table className="dense paper" aria-hidden="true">
      <tbody>
        <PrintedHead columns={1} />
      </tbody>
    </table>
  );
}
