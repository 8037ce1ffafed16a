/** The firm and its people in PostgreSQL. */
import type { FirmStore } from "#app/firm/firmStore.ts";
import { ore } from "#domain/money/ore.ts";
import { invariant } from "#lib/invariant.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

const personColumns = ["user_id as userId", "name", "active"] as const;

export const firmStore: FirmStore = {
  insertFirm: async (transaction, name) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db.insertInto("firm").values({ firm_id: firmId, name }).execute();
  },
  readFirmName: async (transaction) => {
    const { db, firmId } = firmTransactionOf(transaction);
    const { name } = await db
      .selectFrom("firm")
      .select("name")
      .where("firm_id", "=", firmId)
      .executeTakeFirstOrThrow();
    return name;
  },
  readFirm: async (transaction) => {
    const { db, firmId } = firmTransactionOf(transaction);
    const { name, materiality_ore } = await db
      .selectFrom("firm")
      .select(["name", "materiality_ore"])
      .where("firm_id", "=", firmId)
      .executeTakeFirstOrThrow();
    return { name, materiality: ore(materiality_ore) };
  },
  renameFirm: async (transaction, name) => {
    const { db, firmId } = firmTransactionOf(transaction);
    const before = await db
      .selectFrom("firm")
      .select("name")
      .where("firm_id", "=", firmId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    invariant(before !== undefined, "The firm of an actor exists.");
    await db.updateTable("firm").set({ name }).where("firm_id", "=", firmId).execute();
    return before.name;
  },
  readPeople: async (transaction) => {
    const { db, firmId } = firmTransactionOf(transaction);
    return db
      .selectFrom("firm_user")
      .select(personColumns)
      .where("firm_id", "=", firmId)
      .orderBy("name")
      .orderBy("user_id")
      .execute();
  },
  readPerson: async (transaction, userId) => {
    const { db, firmId } = firmTransactionOf(transaction);
    const person = await db
      .selectFrom("firm_user")
      .select(personColumns)
      .where("firm_id", "=", firmId)
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return person ?? null;
  },
  writePerson: async (transaction, { userId, name, active }) => {
    const { db, firmId } = firmTransactionOf(transaction);
    await db
      .insertInto("firm_user")
      .values({ firm_id: firmId, user_id: userId, name, active })
      .onConflict((conflict) => conflict.columns(["firm_id", "user_id"]).doUpdateSet({ name, active }))
      .execute();
  },
};
