/** A check: how it stands and its one line; unfolded, what it found, who marked it as done, and what changed since. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type JSX, useId } from "react";
import type { ClosingCheck } from "#wire/progress.ts";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { ledgerAddress } from "#web/components/questions/questionAddress.ts";
import { SignOffButtons } from "#web/components/signOff/SignOffButtons.tsx";
import { SignOffFacts } from "#web/components/signOff/SignOffFacts.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { checkName } from "#web/lib/texts/checks/checkName.ts";
import { summaryText } from "#web/lib/texts/checks/summaryText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ledgerSide } from "./findings/findingAddress.ts";
import { FindingTable } from "./findings/FindingTable.tsx";

const signs: Readonly<Record<ClosingCheck["state"], SignName>> = {
  ok: "ok",
  attention: "attention",
  "not-run": "not-run",
  done: "done",
  reopened: "stale",
};

export interface CheckRowProps {
  readonly closingId: string;
  readonly check: ClosingCheck;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Draws the check. */
export function CheckRow({ closingId, check, isOpen, onToggle }: CheckRowProps): JSX.Element {
  const id = useId();
  const { name, state, findingCount } = check;
  const isLeft = state === "attention" || state === "reopened";
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={isOpen ? "check-row open-check" : "check-row"}>
      <button
        type="button"
        className="check-head"
        data-check={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <StatusSign sign={signs[state]} word={t(`checks.states.${state}`)} wordless />
        <span className="what">
          <b>{checkName(name)}</b>{" "}
          <span className={isLeft ? "warn" : "ink2"}>{summaryText(check.summary)}</span>
        </span>
        <span className="sm ink2 n">
          {findingCount > 0 &&
            t("checks.list.findings", { count: findingCount, written: countText(findingCount) })}
        </span>
        <Chevron className="i" aria-hidden="true" />
      </button>
      {isOpen && (
        <div className="check-body" id={id}>
          <CheckSignOff closingId={closingId} check={check} />
          <FindingTable closingId={closingId} check={check} />
          <LedgerLink closingId={closingId} name={name} />
        </div>
      )}
    </li>
  );
}

/** The bridge explains also a ledger that differs by nothing unexplained. */
function LedgerLink({ closingId, name }: { closingId: string; name: string }): JSX.Element | null {
  const side = ledgerSide(name);
  if (side === null) return null;
  return (
    <p>
      <PlaceLink href={ledgerAddress(closingId, { side, invoiceNumber: null })}>
        {t(`checks.list.bridge.${side}`)}
      </PlaceLink>
    </p>
  );
}

/** What found nothing, or did not run, has nothing to mark. */
function CheckSignOff({ closingId, check }: Pick<CheckRowProps, "closingId" | "check">): JSX.Element {
  const { name, state, signOff } = check;
  const isMarkable = state === "attention" || state === "reopened" || state === "done";
  return (
    <div className="sign-bar">
      <div className="sign-head">
        <StatusSign sign={signs[state]} word={t(`checks.states.${state}`)} />
        {isMarkable && <SignOffButtons closingId={closingId} state={signOff} name={checkName(name)} />}
      </div>
      {signOff.signature !== null && <SignOffFacts state={signOff} />}
    </div>
  );
}
