/** Varifrån? of a box: its accounts, the closing entries in them, what it is computed from, how it was rounded, the rule. */
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import type { FormName, FormsPage } from "#wire/forms.ts";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { boxLabel } from "#web/lib/forms/boxLabel.ts";
import { useFieldTrace } from "#web/lib/forms/formQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { CopyTrace } from "./CopyTrace.tsx";
import { TraceParts, type TracePartsProps } from "./TraceParts.tsx";

export interface FieldPanelProps {
  readonly closingId: string;
  readonly page: FormsPage;
  readonly form: FormName;
  readonly code: string;
  readonly onClose: () => void;
}

/** Draws the panel. */
export function FieldPanel({ closingId, page, form, code, onClose }: FieldPanelProps): JSX.Element {
  const { data, error, refetch } = useFieldTrace(closingId, form, code);
  const name = data === undefined || data.row === "" ? code : data.row;
  return (
    <aside
      className="side field-panel"
      data-side-panel
      aria-label={t("forms.panel.label", { form, row: name })}
    >
      <header>
        <div className="grow el">
          <p className="xs ink2">
            {data?.row === ""
              ? t("forms.panel.boxCode", { form, code })
              : t("forms.panel.box", { form, row: name })}
          </p>
          <h2>{t("forms.table.trace")}</h2>
        </div>
        <button type="button" className="icb" aria-label={t("forms.panel.close")} onClick={onClose}>
          <IconX className="i" aria-hidden="true" />
        </button>
      </header>
      {data === undefined ? (
        error === null ? (
          <SkeletonLines lines={5} />
        ) : (
          <FailureNotice error={error} onRetry={refetch} />
        )
      ) : (
        <Content closingId={closingId} page={page} trace={data} />
      )}
    </aside>
  );
}

function Content({ closingId, page, trace }: TracePartsProps): JSX.Element {
  return (
    <>
      <div className="field-sum">
        <span>{boxLabel(trace.label).text}</span>
        <Kronor kronor={trace.kronor} className="b" />
      </div>
      <div className="hb" tabIndex={0} role="group" aria-label={t("forms.table.trace")}>
        <TraceParts closingId={closingId} page={page} trace={trace} />
      </div>
      <footer>
        <CopyTrace trace={trace} />
      </footer>
    </>
  );
}
