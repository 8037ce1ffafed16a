/** What a cell of a table of accounts holds, and how it is copied: amounts as plain numbers, the rest as words. */
import type { AccountLine } from "#wire/reconciliation.ts";
import type { AccountStatus } from "#wire/signOff.ts";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { plainPercent } from "./percent.ts";

export type TableCell =
  | { readonly kind: "amount"; readonly ore: string | null; readonly plus?: boolean }
  | { readonly kind: "percent"; readonly permille: bigint | null }
  | { readonly kind: "difference"; readonly ore: string | null }
  | DifferencesCell
  | { readonly kind: "appendices"; readonly count: number }
  | { readonly kind: "checks"; readonly outcome: AccountLine["checks"] }
  | { readonly kind: "status"; readonly status: AccountStatus }
  | { readonly kind: "progress"; readonly settled: number; readonly accounts: number }
  | {
      readonly kind: "signed";
      readonly by: AccountLine["signedBy"];
      /** A dead signature is struck through, not taken away. */
      readonly isDead: boolean;
    };

/** Differences of several accounts, which are never netted. */
export interface DifferencesCell {
  readonly kind: "differences";
  readonly count: number;
  /** When there is one alone. */
  readonly onlyOre: string | null;
  /** No account's difference is unknown. */
  readonly isKnown: boolean;
}

/** The cells of a row by column. */
export type RowCells = Readonly<Record<string, TableCell>>;

/** Writes a cell for the clipboard. */
export function plainCell(cell: TableCell): string {
  switch (cell.kind) {
    case "amount":
    case "difference":
      return plainAmount(cell.ore);
    case "differences":
      return plainDifferences(cell);
    case "percent":
      return plainPercent(cell.permille);
    case "appendices":
      return cell.count === 0 ? "" : String(cell.count);
    case "checks":
      return t(`common.signs.${checkSigns[cell.outcome]}`);
    case "status":
      return t(`signOff.statuses.${cell.status}`);
    case "progress":
      return t("reconciliation.progress", { settled: cell.settled, accounts: cell.accounts });
    case "signed":
      return cell.by === null ? "" : `${cell.by.name} ${momentText(cell.by.at)}`;
  }
}

export const checkSigns = { ok: "ok", attention: "attention", "not-run": "not-run" } as const;

/** Writes a cell as wide as it is seen; what is no amount takes no width of its own. */
export function seenAmount(cell: TableCell): string {
  switch (cell.kind) {
    case "amount":
      return cell.ore === null ? "–" : amountText(cell.ore, { plus: cell.plus === true });
    case "difference":
      return cell.ore === null ? "–" : amountText(cell.ore);
    case "differences":
      return cell.onlyOre === null ? "–" : amountText(cell.onlyOre);
    default:
      return "";
  }
}

function plainDifferences({ count, onlyOre, isKnown }: DifferencesCell): string {
  if (count > 1) return t("reconciliation.differences", { count });
  if (count === 1) return plainAmount(onlyOre);
  return isKnown ? plainAmount("0") : "";
}
