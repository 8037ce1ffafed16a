/** A ledger appendix: the ledger's sum to the balance of each control account, and the way to the ledger itself. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { AppendixAnswer, AppendixView } from "#wire/appendices.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Difference } from "../../head/Difference.tsx";
import type { KindProps } from "../kindProps.ts";

type LedgerAnswer = Extract<AppendixAnswer, { readonly kind: "ledger" }>;

/** Draws the bridge, with why there is none where there is none. */
export function LedgerBody({ place, state }: KindProps): JSX.Element | null {
  const { view } = state;
  const { answer } = view;
  if (answer.kind !== "ledger") return null;
  return (
    <>
      {answer.notFetched !== null && (
        <Notice tone="warn" title={t("appendices.ledger.notFetched")}>
          {problemText(answer.notFetched)}
        </Notice>
      )}
      {answer.cashMethod === true && <Notice>{t("appendices.ledger.cashMethod")}</Notice>}
      {answer.source === "pasted" && <Notice>{t("appendices.ledger.pasted")}</Notice>}
      <Panel
        title={t("appendices.ledger.bridge")}
        aside={<LedgerLink closingId={place.closingId} asOf={view.asOf} answer={answer} />}
        flush
      >
        <BridgeTable view={view} answer={answer} />
      </Panel>
    </>
  );
}

interface LedgerLinkProps {
  readonly closingId: string;
  readonly asOf: string;
  readonly answer: LedgerAnswer;
}

function LedgerLink({ closingId, asOf, answer }: LedgerLinkProps): JSX.Element {
  const { side, openItems } = answer;
  const items = t("appendices.ledger.openItems", { count: openItems, written: countText(openItems) });
  return (
    <>
      {items} ·{" "}
      <Link
        to={
          side === "customer" ? "/bokslut/$closingId/reskontra" : "/bokslut/$closingId/reskontra/leverantorer"
        }
        params={{ closingId }}
        search={{ datum: asOf }}
      >
        {t(`appendices.ledger.open.${side}`)}
      </Link>
    </>
  );
}

function BridgeTable({ view, answer }: { view: AppendixView; answer: LedgerAnswer }): JSX.Element {
  return (
    <table className="dense" aria-label={t("appendices.ledger.bridge")}>
      <thead>
        <tr>
          <th scope="col">{t("appendices.ledger.account")}</th>
          {(["ledger", "explained", "balance", "rest"] as const).map((column) => (
            <th key={column} scope="col" className="r">
              {t(`appendices.ledger.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.accounts.map(({ account, ledgerOre, explainedOre, differenceOre }) => {
          const own = view.accounts.find((one) => one.account === account);
          const trace = view.sums.find((sum) => sum.account === account)?.figure.trace;
          return (
            <tr key={account}>
              <th scope="row" className="n">
                {account} {own?.name}
              </th>
              <td className="r">
                <Amount ore={ledgerOre} />
              </td>
              <td className="r">
                {trace === undefined ? (
                  <Amount ore={explainedOre} />
                ) : (
                  <Trace trace={trace}>
                    <Amount ore={explainedOre} />
                  </Trace>
                )}
              </td>
              <td className="r">
                <Amount ore={own?.balanceOre ?? null} />
              </td>
              <td className="r">
                <Difference ore={differenceOre} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
