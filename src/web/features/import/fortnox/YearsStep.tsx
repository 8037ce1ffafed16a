/** Step 3, Välj räkenskapsår: every year that Fortnox has, with what tells one from another. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type JSX, useEffect, useState } from "react";
import type { Closing } from "#wire/clients.ts";
import type { FortnoxYears } from "#wire/fortnox.ts";
import type { ImportRequest } from "#wire/imports.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { problemOf } from "#web/lib/api/failures.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { useForgetConnection } from "#web/lib/fortnox/useConnection.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useFortnoxYears } from "./useFortnoxSteps.ts";
import { defaultYearIds, type OfferedYear, offeredYears, voucherCount } from "./yearChoice.ts";
import { YearTable } from "./YearTable.tsx";

export interface YearsStepProps {
  readonly closing: Closing;
  readonly isStarting: boolean;
  readonly error: Error | null;
  readonly onFetch: (order: ImportRequest) => void;
}

/** Draws the step; a connection that turns out to be lost is told by the page. */
export function YearsStep(props: YearsStepProps): JSX.Element {
  const { data, error, refetch, isFetching } = useFortnoxYears(props.closing.client.clientId);
  useTellLost(props.closing.client.clientId, props.error ?? error);
  if (data === undefined) {
    return (
      <Panel title={t("imports.years.title")}>
        {error === null || isFetching ? <Reading /> : <FailureNotice error={error} onRetry={refetch} />}
      </Panel>
    );
  }
  return <YearChoice {...props} offered={data} />;
}

function Reading(): JSX.Element {
  return (
    <>
      <p className="ink2">{t("imports.years.reading")}</p>
      <SkeletonLines lines={5} />
    </>
  );
}

function YearChoice({ closing, offered, ...props }: YearsStepProps & { offered: FortnoxYears }): JSX.Element {
  const offers = offeredYears(offered.years, closing.fiscalYear);
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const chosenIds = wanted ?? defaultYearIds(offers);
  const chosen = offered.years.filter(({ yearId }) => chosenIds.includes(yearId));
  const hasOwn = offers.some(({ place }) => place === "own");
  return (
    <>
      {!hasOwn && (
        <Notice tone="diff" title={t("imports.years.noOwn", { year: fiscalYearText(closing.fiscalYear) })}>
          {t("imports.years.noOwnNext")}
        </Notice>
      )}
      <Panel
        flush
        title={t("imports.years.title")}
        aside={<Chosen of={offered.years.length} years={chosen} />}
      >
        <YearTable
          offers={offers}
          chosenIds={chosenIds}
          lockKnown={offered.lockProblem === null}
          onToggle={(yearId, on) => {
            const others = chosenIds.filter((other) => other !== yearId);
            setWanted(on ? [...others, yearId] : others);
          }}
        />
        {offered.lockProblem !== null && (
          <p className="more sm ink2">
            {t("imports.years.lockUnknown")} {problemText(offered.lockProblem)}
          </p>
        )}
      </Panel>
      <p className="sm ink2">{t("imports.years.ownNeeded")}</p>
      <div className="import-buttons">
        <Button
          disabled={!hasOwn}
          loading={props.isStarting}
          onClick={() => {
            props.onFetch({ years: chosen.map(({ yearId }) => ({ yearId })) });
          }}
        >
          {t("imports.years.fetch")}
        </Button>
        <Button
          variant="default"
          renderRoot={(button) => (
            <Link {...button} to="/bokslut/$closingId/import" params={{ closingId: closing.closingId }} />
          )}
        >
          {t("common.back")}
        </Button>
      </div>
      <FailureNotice error={props.error} />
    </>
  );
}

function Chosen({ of, years }: { of: number; years: readonly OfferedYear[] }): JSX.Element {
  const vouchers = voucherCount(years);
  return (
    <span role="status">
      {vouchers === null
        ? t("imports.years.chosenYears", { chosen: years.length, of })
        : t("imports.years.chosen", { vouchers: countText(vouchers), chosen: years.length, of })}
    </span>
  );
}

/** A connection that Fortnox turned down just now is marked at the server: it is shown once it is read again. */
function useTellLost(clientId: string, error: Error | null): void {
  const forget = useForgetConnection(clientId);
  const kind = error === null ? null : problemOf(error).kind;
  const isLost =
    kind === "fortnox-reconnect" || kind === "fortnox-connection-lost" || kind === "fortnox-not-connected";
  useEffect(() => {
    if (isLost) void forget();
  }, [isLost, forget]);
}
