/** What came from Fortnox, and what did not and why: unknown is never zero. */
import type { JSX } from "react";
import type { ImportDetail, LedgerCount, NotFetched as Part } from "#wire/imports.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the card. */
export function FetchedFacts({ data }: { data: ImportDetail }): JSX.Element {
  return (
    <Panel title={t("imports.fetched.title")}>
      <dl className="fetched">
        <dt>{t("imports.fetched.years")}</dt>
        {data.years.map((year) => (
          <dd key={year.start} className="n">
            {fiscalYearText(year)}
          </dd>
        ))}
        {data.ledgers.map((ledger) => (
          <Ledger key={ledger.side} ledger={ledger} />
        ))}
      </dl>
      {data.ledgers.map(
        ({ side, changedDuringFetch: count }) =>
          count > 0 && (
            <Notice key={side} tone="warn" title={`${t(`imports.fetched.ledgers.${side}`)}:`}>
              {t("imports.fetched.changedDuring", { count })}
            </Notice>
          ),
      )}
      <NotFetched parts={data.notFetched} />
    </Panel>
  );
}

function Ledger({ ledger }: { ledger: LedgerCount }): JSX.Element {
  const counted = (count: number | null): string =>
    count === null ? t("imports.fetched.notFetched") : countText(count);
  const isNothing = ledger.invoices === null && ledger.payments === null;
  return (
    <>
      <dt>{t(`imports.fetched.ledgers.${ledger.side}`)}</dt>
      <dd className={isNothing ? "mut" : ""}>
        {isNothing
          ? t("imports.fetched.notFetched")
          : t("imports.fetched.counts", {
              invoices: counted(ledger.invoices),
              payments: counted(ledger.payments),
            })}
      </dd>
    </>
  );
}

function NotFetched({ parts }: { parts: readonly Part[] }): JSX.Element {
  if (parts.length === 0) return <p className="sm ink2">{t("imports.fetched.everything")}</p>;
  return (
    <div className="not-fetched">
      <h3>{t("imports.fetched.why")}</h3>
      {parts.map(({ part, problem }) => (
        <p key={part} className="sm ink2">
          <b className="b">{t(`imports.fetched.parts.${part}`)}:</b> {problemText(problem)}
        </p>
      ))}
    </div>
  );
}
