/**
 * The log of calls in PostgreSQL, a batch at a time: what has been gathered for a moment, or fifty. The first batch
 * of a use also writes the entry in the log that names it. A log that cannot be written does not stop the work; that
 * it could not is told to the operator.
 */
import { randomUUID } from "node:crypto";
import type { InFirm, Transaction } from "#app/firm/inFirm.ts";
import type { CallLog, CallLogs, FortnoxCall, FortnoxUse } from "#app/fortnox/callLog.ts";
import type { LogWriter } from "#app/log/logWriter.ts";
import { firmTransactionOf } from "../../database/firmTransaction.ts";

export interface CallLogDeps {
  readonly inFirm: InFirm;
  readonly log: LogWriter;
  readonly onFailure: (error: unknown) => void;
}

const batchAfterMs = 2_000;
const batchSize = 50;

/** Makes the log of calls. */
export function createCallLogs(deps: CallLogDeps): CallLogs {
  return { open: (use) => new Batches(deps, use) };
}

class Batches implements CallLog {
  readonly #deps: CallLogDeps;
  readonly #use: FortnoxUse;
  readonly #useId = randomUUID();
  #waiting: FortnoxCall[] = [];
  #written = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(deps: CallLogDeps, use: FortnoxUse) {
    this.#deps = deps;
    this.#use = use;
  }

  readonly note = (call: FortnoxCall): void => {
    this.#waiting.push(call);
    if (this.#waiting.length >= batchSize) this.#flush();
    else
      this.#timer ??= setTimeout(() => {
        this.#flush();
      }, batchAfterMs).unref();
  };

  readonly close = async (): Promise<void> => {
    this.#flush();
    await this.#writing;
  };

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    this.#writing = this.#writing.then(() => this.#write(batch)).catch(this.#deps.onFailure);
  }

  async #write(batch: readonly FortnoxCall[]): Promise<void> {
    const { inFirm, log } = this.#deps;
    const { firmId, clientId, closingId, by, purpose } = this.#use;
    await inFirm(firmId, async (transaction) => {
      await insertCalls(transaction, { useId: this.#useId, first: this.#written }, batch);
      if (this.#written > 0) return;
      await log.write(transaction, {
        by,
        kind: "fortnox-called",
        data: { clientId, purpose, use: this.#useId },
        ...(closingId === undefined ? {} : { closingId }),
      });
    });
    this.#written += batch.length;
  }
}

async function insertCalls(
  transaction: Transaction,
  { useId, first }: { readonly useId: string; readonly first: number },
  calls: readonly FortnoxCall[],
): Promise<void> {
  const { client, firmId } = firmTransactionOf(transaction);
  await client.query(
    `INSERT INTO app.fortnox_call (firm_id, use_id, call, at, method, path, status, duration_ms, fault)
     SELECT $1, $2, $3 + place, at, method, path, status, duration_ms, fault
     FROM unnest($4::timestamptz[], $5::text[], $6::text[], $7::integer[], $8::integer[], $9::text[])
       WITH ORDINALITY AS call (at, method, path, status, duration_ms, fault, place)`,
    [
      firmId,
      useId,
      first,
      calls.map(({ at }) => at),
      calls.map(({ method }) => method),
      calls.map(({ path }) => path),
      calls.map(({ status }) => status),
      calls.map(({ durationMs }) => durationMs),
      calls.map(({ fault }) => fault),
    ],
  );
}
