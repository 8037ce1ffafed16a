/** What is seen in a cell of a table of accounts. */
import { IconPaperclip } from "@tabler/icons-react";
import type { JSX } from "react";
import type { AccountLine } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { AccountStatusSign } from "#web/components/signOff/AccountStatusSign.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { checkSigns, type DifferencesCell, type TableCell } from "./cell.ts";
import { percentText } from "./percent.ts";
import { SignedBy } from "./SignedBy.tsx";

export interface CellContentProps {
  readonly cell: TableCell;
  /** Draws the rules of a proof: two under what comes to nothing, a dashed red one under anything else. */
  readonly proof: boolean;
}

/** Draws the content. */
export function CellContent({ cell, proof }: CellContentProps): JSX.Element | null {
  switch (cell.kind) {
    case "amount":
      return <ProvedAmount ore={cell.ore} plus={cell.plus === true} proof={proof} />;
    case "percent":
      return <span className="n ink2">{percentText(cell.permille)}</span>;
    case "difference":
      return <Amount ore={cell.ore} className={isDifference(cell.ore) ? "diff b" : ""} />;
    case "differences":
      return <Differences cell={cell} proof={proof} />;
    case "appendices":
      return cell.count === 0 ? null : <Appendices count={cell.count} />;
    case "checks":
      return <Checks outcome={cell.outcome} />;
    case "status":
      return <AccountStatusSign status={cell.status} />;
    case "progress":
      return (
        <span className="n" title={t("reconciliation.progressTitle")}>
          {t("reconciliation.progress", { settled: cell.settled, accounts: cell.accounts })}
        </span>
      );
    case "signed":
      return cell.by === null ? null : <SignedBy by={cell.by} isDead={cell.isDead} />;
  }
}

function ProvedAmount(props: { ore: string | null; plus: boolean; proof: boolean }): JSX.Element {
  const amount = <Amount ore={props.ore} plus={props.plus} />;
  return props.proof && props.ore !== null ? (
    <ProvedTotal proved={props.ore === "0"}>{amount}</ProvedTotal>
  ) : (
    amount
  );
}

function Differences({ cell, proof }: { cell: DifferencesCell; proof: boolean }): JSX.Element {
  const { count, onlyOre, isKnown } = cell;
  if (count === 0) return <ProvedAmount ore={isKnown ? "0" : null} plus={false} proof={proof} />;
  const shown =
    count === 1 ? <Amount ore={onlyOre} /> : <span>{t("reconciliation.differences", { count })}</span>;
  return proof ? <ProvedTotal proved={false}>{shown}</ProvedTotal> : <span className="diff">{shown}</span>;
}

function Appendices({ count }: { count: number }): JSX.Element {
  return (
    <span className="clip n" title={t("reconciliation.appendixCount", { count })}>
      <IconPaperclip className="i" aria-hidden="true" />
      {count}
    </span>
  );
}

function Checks({ outcome }: { outcome: AccountLine["checks"] }): JSX.Element {
  return (
    <span title={t(`reconciliation.checks.${outcome}`)}>
      <StatusSign sign={checkSigns[outcome]} wordless />
    </span>
  );
}

function isDifference(ore: string | null): boolean {
  return ore !== null && ore !== "0";
}
