/** Verifikationsserie: only those that Fortnox takes vouchers into, and what the firm declares of the chosen one. */
import { Checkbox, NativeSelect } from "@mantine/core";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type KnownPreflight, useSeriesDeclaration } from "./usePreflight.ts";

/** Draws the choice of a series. */
export function SeriesField({ check }: { check: KnownPreflight }): JSX.Element {
  const { data, series } = check;
  const isNone = data?.series.length === 0;
  const isGone = series !== null && data?.series.every(({ code }) => code !== series) === true;
  const options = (data?.series ?? []).map(({ code, name }) => {
    return { value: code, label: t("transfer.series.option", { code, name }) };
  });
  return (
    <NativeSelect
      label={t("transfer.series.label")}
      value={series ?? ""}
      disabled={data === undefined || isNone}
      data={[
        ...(series === null
          ? [{ value: "", label: t(isNone ? "transfer.series.none" : "transfer.series.choose") }]
          : []),
        // Chosen the last time, and no longer open: what is wrong with it is in the findings.
        ...(isGone ? [{ value: series, label: series }] : []),
        ...options,
      ]}
      onChange={(event) => {
        if (event.currentTarget.value !== "") check.chooseSeries(event.currentTarget.value);
      }}
    />
  );
}

export interface LockDeclarationProps {
  readonly closingId: string;
  readonly series: string;
  readonly isLockExempt: boolean;
}

/** Draws the declaration that a series is exempt from locked periods. */
export function LockDeclaration({ closingId, series, isLockExempt }: LockDeclarationProps): JSX.Element {
  const declare = useSeriesDeclaration(closingId);
  const mayEdit = useMayEdit();
  return (
    <>
      <Checkbox
        size="xs"
        label={t("transfer.series.exempt")}
        description={t("transfer.series.exemptHint")}
        checked={declare.isPending ? declare.variables.isLockExempt : isLockExempt}
        disabled={!mayEdit || declare.isPending}
        onChange={(event) => {
          declare.mutate({ series, isLockExempt: event.currentTarget.checked });
        }}
      />
      <FailureNotice error={declare.error} />
    </>
  );
}
