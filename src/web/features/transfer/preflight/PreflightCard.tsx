/** The series, what the check found of each entry, and what can be put right from here. */
import type { JSX } from "react";
import type { FiscalYear } from "#wire/values.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { fiscalYearText, momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { CheckedEntry } from "./exportable.ts";
import { FindingList } from "./FindingList.tsx";
import { Offers } from "./Offers.tsx";
import { PreflightTable } from "./PreflightTable.tsx";
import { LockDeclaration, SeriesField } from "./SeriesField.tsx";
import type { KnownPreflight } from "./usePreflight.ts";

export interface PreflightCardProps {
  readonly closingId: string;
  readonly fiscalYear: FiscalYear;
  readonly check: KnownPreflight;
  readonly entries: readonly CheckedEntry[];
  /** There is something to export. */
  readonly isAnything: boolean;
  readonly chosenIds: ReadonlySet<string>;
  readonly onToggle: (entryId: string, on: boolean) => void;
}

/** Draws the upper part of the panel. */
export function PreflightCard(props: PreflightCardProps): JSX.Element {
  const { closingId, fiscalYear, check, entries } = props;
  const { data, series } = check;
  return (
    <>
      <div className="transfer-choice">
        <SeriesField check={check} />
        <div>
          <span className="label">{t("transfer.fiscalYear")}</span>
          <output className="computed n">{fiscalYearText(fiscalYear)}</output>
        </div>
      </div>
      {data !== undefined && series !== null && (
        <LockDeclaration closingId={closingId} series={series} isLockExempt={data.isLockExempt} />
      )}
      <section aria-label={t("transfer.preflight.title")} aria-busy={check.isRunning}>
        <h3>{t("transfer.preflight.title")}</h3>
        <FailureNotice error={check.error} onRetry={check.runAgain} />
        <Checked {...props} />
        {data !== undefined && series !== null && (
          <p className="xs ink2" role="status">
            {check.isRunning
              ? t("transfer.preflight.running")
              : t("transfer.preflight.checkedAt", { at: momentText(data.checkedAt, { seconds: true }) })}
          </p>
        )}
      </section>
      <FindingList entries={entries} />
      {data !== undefined && (
        <Offers closingId={closingId} offers={data.offers} onSeriesMade={check.chooseSeries} />
      )}
    </>
  );
}

function Checked({
  check,
  entries,
  isAnything,
  chosenIds,
  onToggle,
}: PreflightCardProps): JSX.Element | null {
  if (!isAnything) return <p className="ink2">{t("transfer.preflight.none")}</p>;
  if (check.data === undefined) return check.error === null ? <SkeletonLines lines={4} /> : null;
  if (check.series === null) return <p className="ink2">{t("transfer.preflight.chooseSeries")}</p>;
  return <PreflightTable entries={entries} chosenIds={chosenIds} onToggle={onToggle} />;
}
