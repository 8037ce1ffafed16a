/** That the newest files say something else than the forms: before it is handed in, and worse, after. */
import type { JSX } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the warning, or nothing. */
export function SruOutdated({ page }: { page: FormsPage }): JSX.Element | null {
  const [newest] = page.sru;
  if (newest === undefined || newest.isCurrent) return null;
  const words = page.filing.filedOn === null ? "changed" : "changedFiled";
  return (
    <div className="forms-changes">
      <Notice tone="warn">{t(`formAnswers.sru.${words}`, { version: newest.version })}</Notice>
    </div>
  );
}
