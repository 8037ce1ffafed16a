/** An appendix as a row: content and overrides as JSON in which amounts are strings of öre. */
import type { StoredAppendix } from "#app/appendices/appendixStore.ts";
import type { Appendix, AppendixKind } from "#domain/appendices/appendix.ts";
import type { Override } from "#domain/appendices/figure.ts";
import type { RollRule } from "#domain/appendices/kindRules.ts";
import { type StoredJson, readStoredContent } from "#domain/appendices/storedContent.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";

export interface AppendixRow {
  readonly appendix_id: string;
  readonly closing_id: string;
  readonly number: number;
  readonly kind: AppendixKind;
  readonly name: string;
  readonly accounts: readonly string[];
  readonly content: StoredJson;
  readonly overrides: readonly StoredOverride[];
  readonly note: string;
  readonly roll_rule: RollRule;
  readonly version: number;
  readonly changed_at: string;
  readonly changed_by: string | null;
  readonly changed_by_name: string | null;
  readonly changed_by_active: boolean | null;
  readonly rolled_from: string | null;
  readonly ends_on: PlainDate;
}

type StoredOverride = Omit<Override, "amount"> & { readonly amount: string };

/** The columns of an appendix as `x`, of its closing as `c`, and of whoever changed it as `p`. */
export const appendixColumns = `
  x.appendix_id, x.closing_id, x.number, x.kind, x.name, x.accounts, x.content, x.overrides, x.note, x.roll_rule,
  x.version, x.changed_at, x.changed_by, p.name AS changed_by_name, p.active AS changed_by_active, x.rolled_from,
  c.ends_on`;

/** Reads an appendix from its row. */
export function appendixOf(row: AppendixRow): StoredAppendix {
  return {
    closingId: row.closing_id,
    // The kind says what the content is, which the compiler cannot follow.
    appendix: {
      id: row.appendix_id,
      kind: row.kind,
      number: row.number,
      name: row.name,
      accounts: row.accounts,
      asOf: row.ends_on,
      content: readStoredContent(row.kind, row.content),
      overrides: row.overrides.map(({ amount, ...override }) => ({
        ...override,
        amount: ore(BigInt(amount)),
      })),
      note: row.note,
      rollRule: row.roll_rule,
    } as Appendix,
    version: row.version,
    changedAt: row.changed_at,
    changedBy:
      row.changed_by === null
        ? null
        : {
            userId: row.changed_by,
            name: row.changed_by_name ?? row.changed_by,
            active: row.changed_by_active ?? false,
          },
    rolledFrom: row.rolled_from,
  };
}

/** Writes overrides as JSON. */
export function storedOverrides(overrides: readonly Override[]): string {
  return JSON.stringify(overrides.map((override) => ({ ...override, amount: override.amount.toString() })));
}
