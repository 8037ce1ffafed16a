/** Finds last year's amount of a row: of the row that it was rolled from, else of the only one with the same text. */
export interface ComparableRow {
  readonly id: string;
  readonly text: string;
  readonly account: string | null;
  readonly amountOre: string | null;
}

/** Makes the finder; it gives null where last year had no such row. */
export function lastYearsAmounts(lastYear: readonly ComparableRow[]): (row: ComparableRow) => string | null {
  const byId = new Map(lastYear.map((row) => [row.id, row]));
  const byText = Map.groupBy(lastYear, nameOf);
  return (row) => {
    const rolled = byId.get(row.id);
    if (rolled !== undefined) return rolled.amountOre;
    const alike = row.text === "" ? [] : (byText.get(nameOf(row)) ?? []);
    return alike.length === 1 ? (alike[0]?.amountOre ?? null) : null;
  };
}

function nameOf({ text, account }: ComparableRow): string {
  return `${account ?? ""}\t${text}`;
}
