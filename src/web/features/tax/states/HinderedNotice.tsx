/** The chosen option cannot be computed any more: its entries are left alone until what hinders it is put right. */
import type { JSX } from "react";
import type { TaxPage } from "#wire/tax.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the bar, or nothing. */
export function HinderedNotice({
  page: { content, options },
}: {
  readonly page: Pick<TaxPage, "content" | "options">;
}): JSX.Element | null {
  const problem = options.find(({ option }) => option === content.option)?.problem ?? null;
  if (problem === null) return null;
  return (
    <Notice tone="warn" title={t("tax.hindered.title")}>
      {problemText(problem)} {t("tax.hindered.text")}
    </Notice>
  );
}
