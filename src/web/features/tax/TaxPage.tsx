/** Dispositioner & skatt: the steps of appropriations and tax in order of work, the options, and what they give. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { useForms } from "#web/lib/forms/formQueries.ts";
import { taxQuery } from "#web/lib/tax/taxQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { NotImported } from "./states/NotImported.tsx";
import "./styles/tax.css";
import "./styles/parts.css";
import "./styles/narrow.css";
import { TaxView } from "./TaxView.tsx";
import { filedState } from "./taxWork.ts";

/** Draws the page, once it is read. */
export function TaxPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const closing = useKnownClosing(closingId);
  const { data, error, refetch } = useQuery(taxQuery(closingId));
  // Nothing may be changed before it is known whether the return is handed in.
  const forms = useForms(closingId);
  const isOther = data?.problem?.kind === "company-form-not-supported";
  if (closing !== null && closing.currentImport === null && !isOther)
    return <NotImported closingId={closingId} />;
  if (data !== undefined && !forms.isPending)
    return (
      <TaxView key={closingId} closingId={closingId} page={data} filed={filedState(forms.data?.state)} />
    );
  return (
    <>
      <PageHeader title={t("tax.title")} />
      <div className="scroll pad">
        <FailureNotice error={error} onRetry={refetch} />
        {error === null && <SkeletonLines lines={12} />}
      </div>
    </>
  );
}
