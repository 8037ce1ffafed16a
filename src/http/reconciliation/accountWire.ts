/** One account of the reconciliation in the form of the contract. */
import type { z } from "zod";
import type { AccountView } from "#app/reconciliation/readAccount.ts";
import type { accountState } from "#wire/reconciliation.ts";
import { wireSignOff } from "../signOff/signOffWire.ts";
import { text, wireFigures } from "./figureWire.ts";
import { wireTrace } from "./traceWire.ts";

/** The account with what its panel shows. */
export function wireAccountState(view: AccountView): z.input<typeof accountState> {
  const { account, signOff, appendices, traces, findings } = view;
  return {
    account: account.account,
    name: account.name,
    ...wireFigures(account),
    reconciledOre: text(account.reconciled),
    differenceOre: text(account.difference),
    materialityOre: account.materiality.toString(),
    signOff: wireSignOff(signOff),
    appendices: appendices.map(({ appendixId, number, name, kind, sums, status, files }) => ({
      appendixId,
      number,
      name,
      kind,
      amountOre: text(sums.get(account.account) ?? null),
      status,
      files,
    })),
    ledger: account.ledger,
    traces: {
      opening: wireTrace(traces.opening),
      movement: wireTrace(traces.movement),
      adjustment: wireTrace(traces.adjustment),
      closing: wireTrace(traces.closing),
      reconciled: wireTrace(traces.reconciled),
      difference: wireTrace(traces.difference),
      previous: wireTrace(traces.previous),
    },
    findings: findings.map(({ check, text: said, amount }) => ({
      check,
      text: said,
      amountOre: text(amount),
    })),
  };
}
