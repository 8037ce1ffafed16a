/** The series that a run works on, each read when it is first needed. */
import { findMarkers } from "#domain/recognition/marker.ts";
import { readFrom } from "#domain/transfer/readFrom.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { invariant } from "#lib/invariant.ts";
import { FortnoxRefusedError, FortnoxShapeError } from "../../fortnox/faults.ts";
import type { SeriesKey } from "./readNumbers.ts";
import { type Hint, SeriesReader } from "./seriesReader.ts";
import type { Session } from "../run/session.ts";

/** Lists count whole minutes on a clock of their own. */
const marginMs = 86_400_000;

interface OpenReader {
  readonly reader: SeriesReader;
  /** The transfers that it was read for. */
  readonly transferIds: ReadonlySet<string>;
}

export class Readers {
  readonly #session: Session;
  readonly #openByKey = new Map<string, OpenReader>();
  readonly #hintsByYear = new Map<string, readonly Hint[]>();

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Gives the reader of a transfer's series, read for all of these that belong to it. One that was accepted since may
   * have to be looked for further back: for it, the series is read again.
   */
  async readerOf(transfer: Transfer, wanted: readonly Transfer[]): Promise<SeriesReader> {
    const key = keyOf(transfer);
    const name = `${key.yearId} ${key.series}`;
    const open = this.#openByKey.get(name);
    if (open?.transferIds.has(transfer.transferId) === true) return open.reader;
    const { deps, job } = this.#session;
    const place = this.#session.seriesPlace(key);
    const claimed = await deps.inFirm(job.firmId, (transaction) =>
      deps.transfers.listClaimed(transaction, place),
    );
    const reader = new SeriesReader(this.#session, key, claimed);
    const together = wanted.filter((other) => isOfSeries(other, key));
    await reader.read(await this.#baselineOf(key, together), await this.#hintsOf(key, together));
    const transferIds = new Set(together.map(({ transferId }) => transferId));
    this.#openByKey.set(name, { reader, transferIds });
    return reader;
  }

  async #baselineOf(key: SeriesKey, wanted: readonly Transfer[]): Promise<number> {
    const { deps, job } = this.#session;
    const place = this.#session.seriesPlace(key);
    const firstMadeAtMs = Math.min(...wanted.map(({ entryMadeAtMs }) => entryMadeAtMs));
    const height = await deps.inFirm(job.firmId, (transaction) =>
      deps.transfers.readHeight(transaction, place, firstMadeAtMs),
    );
    return readFrom(height, wanted);
  }

  /** What a backup that was restored had sent may be in another series; and any number may be another than awaited. */
  async #hintsOf({ yearId }: SeriesKey, wanted: readonly Transfer[]): Promise<readonly Hint[]> {
    const known = this.#hintsByYear.get(yearId);
    if (known !== undefined) return known;
    const sinceMs = Math.min(...wanted.map(({ entryMadeAtMs }) => entryMadeAtMs)) - marginMs;
    const hints = await this.#listHints(yearId, new Date(sinceMs));
    this.#hintsByYear.set(yearId, hints);
    return hints;
  }

  async #listHints(yearId: string, since: Date): Promise<readonly Hint[]> {
    try {
      const { rows } = await this.#session.api.listVouchersSince(yearId, since);
      return rows
        .filter(({ number }) => /^\d{1,9}$/.test(number))
        .map(({ series, number, comments }) => {
          const keys = findMarkers(comments).map(({ key }) => key);
          return { series, number: Number(number), keys };
        });
    } catch (error) {
      // A list that cannot be had hints at nothing: every voucher is read alone all the same.
      if (error instanceof FortnoxRefusedError || error instanceof FortnoxShapeError) return [];
      throw error;
    }
  }
}

function keyOf({ place, series }: Transfer): SeriesKey {
  invariant(place !== null, "What is looked for has a fiscal year.");
  return { yearId: place.yearId, series };
}

function isOfSeries({ place, series }: Transfer, key: SeriesKey): boolean {
  return place?.yearId === key.yearId && series === key.series;
}
