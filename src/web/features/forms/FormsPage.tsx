/** Deklaration: INK2, INK2R and INK2S as they are filled, what hinders them, and beside a form where a box comes from. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { FormsPage as Forms } from "#wire/forms.ts";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useForms } from "#web/lib/forms/formQueries.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { formsHelp } from "./formsHelp.ts";
import { FormsBody } from "./FormsBody.tsx";
import { FormActions } from "./head/FormActions.tsx";
import { HeadLine } from "./head/HeadLine.tsx";
import { StateTag } from "./head/StateTag.tsx";
import { Unable } from "./head/Unable.tsx";
import { type OpenForm, useOpenForm } from "./useOpenForm.ts";
import "./forms.css";

/** Draws the page. */
export function FormsPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useForms(closingId);
  const opened = useOpenForm();
  usePageHelp(formsHelp);
  useTabKeys(opened);
  return (
    <>
      <PageHeader
        title={t("forms.title")}
        {...(data === undefined
          ? {}
          : { subtitle: <HeadLine page={data} />, beside: <StateTag state={data.state} /> })}
      >
        {data?.problem === null && <FormActions closingId={closingId} page={data} opened={opened} />}
      </PageHeader>
      {data === undefined ? (
        <div className="scroll pad">
          {error === null ? <SkeletonLines lines={10} /> : <FailureNotice error={error} onRetry={refetch} />}
        </div>
      ) : (
        <Shown closingId={closingId} page={data} opened={opened} />
      )}
      <HintLine keys={formsHelp.keys} />
    </>
  );
}

interface ShownProps {
  readonly closingId: string;
  readonly page: Forms;
  readonly opened: OpenForm;
}

function Shown({ closingId, page, opened }: ShownProps): JSX.Element {
  if (page.problem !== null)
    return (
      <div className="scroll pad">
        <Unable closingId={closingId} problem={page.problem} />
      </div>
    );
  return <FormsBody closingId={closingId} page={page} opened={opened} />;
}

function useTabKeys({ showTab, close }: OpenForm): void {
  useKeys({
    1: () => {
      showTab("INK2");
    },
    2: () => {
      showTab("INK2R");
    },
    3: () => {
      showTab("INK2S");
    },
    Escape: close,
  });
}
