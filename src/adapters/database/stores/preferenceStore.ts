/** Each user's own preferences in PostgreSQL, one row per setting. */
import type { PreferenceStore } from "#app/firm/preferences.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

export const preferenceStore: PreferenceStore = {
  read: async (transaction, userId) => {
    const { db, firmId } = firmTransactionOf(transaction);
    const rows = await db
      .selectFrom("user_preference")
      .select(["key", "value"])
      .where("firm_id", "=", firmId)
      .where("user_id", "=", userId)
      .execute();
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  },
  write: async (transaction, userId, preferences) => {
    const { db, firmId } = firmTransactionOf(transaction);
    const rows = Object.entries(preferences).map(([key, value]) => ({
      firm_id: firmId,
      user_id: userId,
      key,
      value: JSON.stringify(value),
    }));
    if (rows.length === 0) return;
    await db
      .insertInto("user_preference")
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(["firm_id", "user_id", "key"])
          .doUpdateSet((row) => ({ value: row.ref("excluded.value") })),
      )
      .execute();
  },
};
