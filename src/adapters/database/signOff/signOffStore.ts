/** Signatures in PostgreSQL: events that are only added, and beside them what holds now of each subject. */
import type { NewEvent, RecordedEvent, SignOffStore, WentStale } from "#app/signOff/signOffStore.ts";
import type { Person } from "#app/firm/actor.ts";
import type { Subject, SignOffEvent } from "#domain/signOff/signOffEvent.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { runStore } from "../importRuns/runStore.ts";
import { lockClosings } from "../stores/closingLock.ts";
import { oreJson } from "../ledgers/oreJson.ts";
import { readRecorded } from "./recorded.ts";

interface EventRow {
  readonly sequence: number;
  readonly kind: SignOffEvent["kind"];
  readonly by_user: string | null;
  readonly at: string;
  readonly note: string;
  readonly figures: unknown;
  readonly basis: unknown;
  readonly causes: unknown;
  readonly import_number: number | null;
}

export const signOffStore: SignOffStore = {
  closingExists: (transaction, closingId) => runStore.closingExists(transaction, closingId),
  lockClosing: async (transaction, closingId) =>
    (await lockClosings(firmTransactionOf(transaction), [closingId])).length === 1,
  lockClosings: async (transaction, closingIds) => lockClosings(firmTransactionOf(transaction), closingIds),
  addEvents: async (transaction, events) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const rows = oreJson(events.map(rowsOf));
    await client.query(
      `INSERT INTO app.sign_off_event (firm_id, closing_id, subject_kind, subject_key, sequence, kind, by_user, at,
         note, figures, basis, causes, subject_name, import_id, import_number)
       SELECT $1, closing_id, subject_kind, subject_key, version, kind, by_user, at, note, figures, basis, causes,
              subject_name, event_import_id, import_number
       FROM jsonb_to_recordset($2) AS r (${recordColumns})`,
      [firmId, rows],
    );
    await client.query(
      `INSERT INTO app.sign_off_state (firm_id, closing_id, subject_kind, subject_key, version, standing, stale,
         state, import_id)
       SELECT $1, closing_id, subject_kind, subject_key, version, standing, stale, state, event_import_id
       FROM jsonb_to_recordset($2) AS r (${recordColumns})
       ON CONFLICT (firm_id, closing_id, subject_kind, subject_key) DO UPDATE
         SET version = excluded.version, standing = excluded.standing, stale = excluded.stale,
             state = excluded.state,
             import_id = CASE WHEN excluded.standing = 'open' THEN NULL
                              WHEN excluded.stale OR excluded.standing = 'reviewed'
                                THEN app.sign_off_state.import_id
                              ELSE excluded.import_id END`,
      [firmId, rows],
    );
  },
  readEvents: async (transaction, closingId, { kind, key }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<EventRow>(
      `SELECT sequence, kind, by_user, at, note, figures, basis, causes, import_number
       FROM app.sign_off_event
       WHERE firm_id = $1 AND closing_id = $2 AND subject_kind = $3 AND subject_key = $4 ORDER BY sequence`,
      [firmId, closingId, kind, key],
    );
    return rows.map(eventOf);
  },
  readStaleBy: async (transaction, closingId, importNumber) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{
      readonly subject_kind: Subject["kind"];
      readonly subject_key: string;
      readonly subject_name: string;
      readonly causes: unknown;
    }>(
      `SELECT subject_kind, subject_key, subject_name, causes FROM app.sign_off_event
       WHERE firm_id = $1 AND closing_id = $2 AND import_number = $3 AND kind = 'went-stale'
       ORDER BY subject_kind, subject_key, sequence`,
      [firmId, closingId, importNumber],
    );
    return rows.map(({ subject_kind: kind, subject_key: key, subject_name: name, causes }): WentStale => {
      return { subject: { kind, key }, name, causes: readRecorded(causes) as WentStale["causes"] };
    });
  },
  findSignedForms: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly closing_id: string }>(
      `SELECT DISTINCT s.closing_id FROM app.sign_off_state AS s
       JOIN app.closing AS c ON c.firm_id = s.firm_id AND c.closing_id = s.closing_id
       WHERE s.firm_id = $1 AND s.subject_kind = 'form' AND s.standing <> 'open'
         AND c.client_id = (SELECT client_id FROM app.closing WHERE firm_id = $1 AND closing_id = $2)`,
      [firmId, closingId],
    );
    return rows.map(({ closing_id }) => closing_id);
  },
  readPeople: async (transaction, userIds) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<Person>(
      `SELECT user_id AS "userId", name, active FROM app.firm_user WHERE firm_id = $1 AND user_id = ANY ($2)`,
      [firmId, userIds],
    );
    return rows;
  },
};

const recordColumns = `
  closing_id uuid, subject_kind text, subject_key text, version integer, kind text, by_user text, at timestamptz,
  note text, figures jsonb, basis jsonb, causes jsonb, subject_name text, event_import_id uuid,
  import_number integer, standing text, stale boolean, state jsonb`;

function rowsOf({ closingId, subject, event, state, name, importId, importNumber }: NewEvent): object {
  return {
    closing_id: closingId,
    subject_kind: subject.kind,
    subject_key: subject.key,
    version: state.version,
    kind: event.kind,
    by_user: "by" in event ? event.by : null,
    at: event.at,
    note: "note" in event ? event.note : "",
    figures: "figures" in event ? event.figures : null,
    basis: "basis" in event ? event.basis : null,
    causes: "causes" in event ? event.causes : null,
    subject_name: name,
    event_import_id: importId,
    import_number: importNumber,
    standing: state.standing,
    stale: state.stale !== null,
    state,
  };
}

function eventOf(row: EventRow): RecordedEvent {
  const { kind, at, note, by_user: by, import_number: importNumber } = row;
  const stored =
    kind === "went-stale"
      ? { kind, at, causes: row.causes, importNumber, ...(row.basis === null ? {} : { basis: row.basis }) }
      : { kind, at, note, by, ...(row.basis === null ? {} : { figures: row.figures, basis: row.basis }) };
  return { sequence: row.sequence, event: readRecorded(stored) as SignOffEvent, importNumber };
}
