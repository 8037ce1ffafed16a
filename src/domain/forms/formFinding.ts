/** What is to be looked at in where an account stands in INK2R. */
import type { Ore } from "../money/ore.ts";
import { boxName } from "./fields/boxName.ts";
import { type AccountCodes, type PlacedBy, fieldOf, isSamePlace, placeInChart } from "./placeAccount.ts";

/** What somebody should look at; `error` stops the form from being filed. */
export type FormFinding =
  | {
      readonly kind: "account-without-field";
      readonly severity: "error";
      readonly account: string;
      readonly name: string;
      readonly amountOre: Ore;
    }
  | {
      readonly kind: "account-field-suggested";
      readonly severity: "warning";
      readonly account: string;
      readonly name: string;
      readonly code: string;
      readonly box: string;
      readonly amountOre: Ore;
    }
  | {
      readonly kind: "account-codes-differ";
      readonly severity: "warning";
      readonly account: string;
      readonly name: string;
      readonly given: string;
      readonly used: string;
      readonly box: string;
    };

interface Placeable extends Pick<AccountCodes, "account" | "given"> {
  readonly name: string;
  readonly closing: Ore;
}

/** Lists it of an account with an amount, by where it was placed. */
export function placeFindings(
  { account, name, closing, given }: Placeable,
  placed: PlacedBy | null,
): readonly FormFinding[] {
  const about = { account, name };
  if (placed === null)
    return [{ kind: "account-without-field", severity: "error", ...about, amountOre: closing }];
  const { place, by } = placed;
  const code = place.kind === "field" ? place.code : place.kind === "net" ? place.credit : "7450";
  const findings: FormFinding[] = [];
  if (by === "suggestion") {
    findings.push({
      kind: "account-field-suggested",
      severity: "warning",
      ...about,
      code,
      box: boxName(code),
      amountOre: closing,
    });
  }
  const chart = placeInChart(account);
  const isOther = by === "source" && chart !== null && !isSamePlace(place, chart.place);
  // What the client has chosen is settled.
  const isUnused = given !== null && (by === "bas" || by === "suggestion") && fieldOf(given) !== undefined;
  if (isOther || isUnused) {
    const used = isOther && given !== null ? given : code;
    const codes = { given: given ?? "", used, box: boxName(used) };
    findings.push({ kind: "account-codes-differ", severity: "warning", ...about, ...codes });
  }
  return findings;
}
