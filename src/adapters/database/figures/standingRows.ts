/** What appendices, people and ledgers say of a closing, as one row of JSON; amounts are strings of öre there. */
import type { Person } from "#app/firm/actor.ts";
import type {
  BridgeStanding,
  LedgerStanding,
  SupportingAppendix,
} from "#app/reconciliation/standingStore.ts";
import { ore } from "#domain/money/ore.ts";
import type { SignOffState } from "#domain/signOff/signOffState.ts";
import { readRecorded } from "../signOff/recorded.ts";

interface AppendixRow extends Omit<SupportingAppendix, "sums" | "hashes"> {
  readonly sums: readonly {
    readonly account: string;
    readonly ore: string | null;
    readonly hash: string | null;
  }[];
}

interface LedgerRow {
  readonly side: "customer" | "supplier";
  readonly controlAccounts: readonly string[];
  readonly hash: string | null;
  readonly bridge: unknown;
  readonly reason: string | null;
}

interface StateRow {
  readonly kind: string;
  readonly key: string;
  readonly state: unknown;
}

interface CountRow {
  readonly account: string;
  readonly count: number;
}

export interface SaidRow {
  readonly appendices: readonly AppendixRow[];
  readonly states: readonly StateRow[];
  readonly thresholds: readonly { readonly account: string; readonly ore: string }[];
  readonly comments: readonly CountRow[];
  readonly questions: readonly CountRow[];
  readonly ledgers: readonly LedgerRow[];
  readonly people: readonly Person[];
}

const listOf = (fields: string, from: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${fields})), '[]') FROM ${from})`;

/** Asks for all of it: firm and closing are its values. */
export const saidOfClosing = `SELECT
  ${listOf(
    `'appendixId', a.appendix_id, 'number', a.number, 'name', a.name, 'kind', a.kind, 'accounts', a.accounts,
     'hash', (SELECT max(s.hash) FROM app.appendix_sum AS s
              WHERE s.firm_id = a.firm_id AND s.appendix_id = a.appendix_id),
     'files', (SELECT count(*) FROM app.attachment AS f
               WHERE f.firm_id = a.firm_id AND f.owner_kind = 'appendix' AND f.owner_id = a.appendix_id),
     'sums', ${listOf(
       "'account', s.account, 'ore', s.amount_ore::text, 'hash', s.account_hash",
       "app.appendix_sum AS s WHERE s.firm_id = a.firm_id AND s.appendix_id = a.appendix_id",
     )}`,
    `(SELECT * FROM app.appendix
      WHERE firm_id = $1 AND closing_id = $2 AND removed_at IS NULL ORDER BY number) AS a`,
  )} AS appendices,
  ${listOf(
    "'kind', subject_kind, 'key', subject_key, 'state', state",
    "app.sign_off_state WHERE firm_id = $1 AND closing_id = $2",
  )} AS states,
  ${listOf(
    "'account', t.account, 'ore', t.threshold_ore::text",
    `app.account_threshold AS t
     JOIN app.closing AS c ON c.firm_id = t.firm_id AND c.client_id = t.client_id
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
  )} AS thresholds,
  ${listOf(
    "'account', account, 'count', count",
    `(SELECT subject_key AS account, count(*) AS count FROM app.comment
      WHERE firm_id = $1 AND closing_id = $2 AND subject_kind = 'account' GROUP BY subject_key) AS counted`,
  )} AS comments,
  ${listOf(
    "'account', account, 'count', count",
    `(SELECT asked.account, count(*) AS count
      FROM app.client_question AS q
      CROSS JOIN LATERAL (
        SELECT q.account WHERE q.account IS NOT NULL
        UNION SELECT unnest(a.accounts) FROM app.appendix AS a
          WHERE q.account IS NULL AND a.firm_id = q.firm_id AND a.appendix_id = q.appendix_id
            AND a.kind <> 'main') AS asked (account)
      WHERE q.firm_id = $1 AND q.closing_id = $2 AND q.state IN ('open', 'sent')
      GROUP BY asked.account) AS counted`,
  )} AS questions,
  ${listOf(
    "'side', side, 'controlAccounts', control_accounts, 'hash', hash, 'bridge', bridge, 'reason', reason",
    "app.ledger_standing WHERE firm_id = $1 AND closing_id = $2",
  )} AS ledgers,
  ${listOf(
    "'userId', p.user_id, 'name', p.name, 'active', p.active",
    `app.firm_user AS p WHERE p.firm_id = $1 AND p.user_id IN (
       SELECT s.state -> part ->> 'by' FROM app.sign_off_state AS s
       CROSS JOIN unnest(ARRAY['signed', 'reviewed', 'notApplicable']) AS part
       WHERE s.firm_id = $1 AND s.closing_id = $2)`,
  )} AS people`;

/** Reads an appendix. */
export function appendixOf({ sums, ...appendix }: AppendixRow): SupportingAppendix {
  return {
    ...appendix,
    sums: new Map(sums.map(({ account, ore: text }) => [account, text === null ? null : ore(BigInt(text))])),
    hashes: new Map(sums.flatMap(({ account, hash }) => (hash === null ? [] : [[account, hash]]))),
  };
}

/** Reads what holds of a subject. */
export function stateOf({ state }: StateRow): SignOffState {
  return readRecorded(state) as SignOffState;
}

/** Reads how a ledger stands. */
export function ledgerOf({ controlAccounts, hash, bridge, reason }: LedgerRow): LedgerStanding {
  const read = readRecorded(bridge) as BridgeStanding | null;
  return {
    controlAccounts,
    hash,
    bridge: read === null ? { reason: reason ?? "ledger-not-fetched" } : { bridge: read },
  };
}
