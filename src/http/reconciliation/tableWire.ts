/** The reconciliation table in the form of the contract. */
import type { z } from "zod";
import type {
  Table,
  TableGroup,
  TableProgress,
  TableSide,
  TableSums,
} from "#app/reconciliation/readTable.ts";
import type { AccountStanding, Standing } from "#app/reconciliation/standing.ts";
import type { group, reconciliation } from "#wire/reconciliation.ts";
import { personOf } from "../signOff/causeWire.ts";
import { text, wireFigures } from "./figureWire.ts";

type WireReconciliation = z.input<typeof reconciliation>;
type WireGroup = z.input<typeof group>;

/** The table with its sums. */
export function wireReconciliation(table: Table): WireReconciliation {
  const { standing, assets, equityAndLiabilities, unplaced } = table;
  const side = (of: TableSide): WireReconciliation["assets"] => ({
    groups: of.groups.map((each) => wireGroup(standing, each)),
    sums: wireSums(of.sums),
    progress: wireProgress(of.progress),
  });
  return {
    importNumber: standing.ground.currentImport?.number ?? null,
    assets: side(assets),
    equityAndLiabilities: side(equityAndLiabilities),
    unplaced: unplaced.map((each) => wireGroup(standing, each)),
    result: wireFigures(standing.table.result),
    balance: wireFigures(standing.table.balance),
    progress: wireProgress(table.progress),
  };
}

function wireGroup(standing: Standing, { key, sums, progress, accounts }: TableGroup): WireGroup {
  return {
    key,
    sums: wireSums(sums),
    progress: wireProgress(progress),
    accounts: accounts.map((account) => wireAccount(standing, account)),
  };
}

function wireAccount({ ground }: Standing, line: AccountStanding): WireGroup["accounts"][number] {
  const { account, name, rows, reconciled, difference, support, checks, status, signOff } = line;
  const { signed } = signOff;
  return {
    account,
    name,
    rows,
    ...wireFigures(line),
    reconciledOre: text(reconciled),
    differenceOre: text(difference),
    appendices: support.length,
    checks,
    status,
    signedBy: signed === null ? null : { name: personOf(ground.people, signed.by).name, at: signed.at },
    comments: ground.comments.get(account) ?? 0,
    questions: ground.questions.get(account) ?? 0,
  };
}

function wireSums(sums: TableSums["sums"]): WireGroup["sums"] {
  return { ...wireFigures(sums), reconciledOre: text(sums.reconciled) };
}

function wireProgress({ accounts, settled, differences }: TableProgress): WireGroup["progress"] {
  return { accounts, settled, differences: { count: differences.count, onlyOre: text(differences.only) } };
}
