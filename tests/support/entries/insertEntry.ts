/** Closing entries put straight in the database, for tests about what becomes of them. */
import { randomUUID } from "node:crypto";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import type { TestInstallation, TestUser } from "../testInstallation.ts";

export interface TestEntry {
  readonly closingId: string;
  readonly date?: string;
  readonly text?: string;
  readonly series?: "V" | "S";
  readonly state?: "draft" | "ready";
  readonly isReversal?: boolean;
  /** Account, öre, and what else the row says. */
  readonly rows?: readonly (readonly [
    string,
    bigint,
    { readonly costCenter?: string; readonly project?: string; readonly text?: string }?,
  ])[];
  readonly appendixIds?: readonly string[];
}

let letters = 0;

/** Inserts one and gives its id. */
export async function insertEntry(
  { database }: Pick<TestInstallation, "database">,
  { firmId, userId }: Pick<TestUser, "firmId" | "userId">,
  entry: TestEntry,
): Promise<string> {
  const entryId = randomUUID();
  const {
    rows = [
      ["5010", 50_000n],
      ["1930", -50_000n],
    ],
  } = entry;
  letters += 1;
  const key = letters
    .toString(26)
    .padStart(16, "0")
    .replaceAll(/[0-9a-p]/g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)));
  await createInFirm(database.pools.app)(firmId, (transaction) =>
    entryStore.insertEntry(transaction, {
      entryId,
      closingId: entry.closingId,
      series: entry.series ?? "V",
      key,
      origin: { kind: "manual" },
      state: entry.state ?? "ready",
      appendixIds: entry.appendixIds ?? [],
      by: userId,
      content: {
        date: plainDate(entry.date ?? "2025-12-31"),
        text: entry.text ?? "Upplupen hyra",
        isReversal: entry.isReversal ?? false,
        rows: rows.map(([account, amount, said = {}]) => ({
          account,
          amount: ore(amount),
          costCenter: said.costCenter ?? "",
          project: said.project ?? "",
          text: said.text ?? "",
        })),
      },
    }),
  );
  return entryId;
}
