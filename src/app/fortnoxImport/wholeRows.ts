/** The rows of a list that holds still: one whose pages moved while they were fetched is fetched again. */
import type { WholeList } from "../fortnox/fortnoxApi.ts";

const mostRounds = 3;

/** Fetches the list until nothing moved; at last puts together what each time had, the latest word of each row. */
export async function wholeRows<T>(
  fetchList: () => Promise<WholeList<T>>,
  keyOf: (row: T) => string,
): Promise<readonly T[]> {
  let list = await fetchList();
  const rowByKey = new Map(list.rows.map((row) => [keyOf(row), row]));
  for (let round = 1; list.moved && round <= mostRounds; round += 1) {
    list = await fetchList();
    for (const row of list.rows) rowByKey.set(keyOf(row), row);
  }
  return list.moved ? [...rowByKey.values()] : list.rows;
}
