/**
 * A series as this run has read it, voucher by voucher from a number on and past its end. Lists may lag, leave comments
 * out or ignore what was asked for: they are hints of what to read alone, never a proof that something is not there.
 */
import type { SeriesReading, SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { ClaimedVoucher } from "../transferStore.ts";
import { readNumbers, type SeriesKey } from "./readNumbers.ts";
import type { Session } from "./session.ts";

/** A voucher that a list showed, with a mark or not. */
export interface Hint {
  readonly series: string;
  readonly number: number;
  /** The keys in its comment. */
  readonly keys: readonly string[];
}

/** So many numbers in a row must be missing, when Fortnox does not say which is next. */
const gapAtMost = 10;

export class SeriesReader implements SeriesReading {
  readonly #session: Session;
  readonly #key: SeriesKey;
  readonly #claimed: readonly ClaimedVoucher[];
  #voucherByName = new Map<string, SeriesVoucher>();
  /** Numbers that came to be while this run was sending, by somebody else. */
  #unread: number[] = [];
  #through = 0;
  #isMissing = false;

  constructor(session: Session, key: SeriesKey, claimed: readonly ClaimedVoucher[]) {
    this.#session = session;
    this.#key = key;
    this.#claimed = claimed;
  }

  get vouchers(): readonly SeriesVoucher[] {
    return Array.from(this.#voucherByName.values());
  }

  /** The highest number that was read, or of which it was read that it is free. */
  get through(): number {
    return this.#through;
  }

  /** Whether the year has no such series. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  readonly isClaimed: SeriesReading["isClaimed"] = ({ series, number }, transferId) =>
    series === this.#key.series &&
    this.#claimed.some((other) => other.voucherNumber === number && other.transferId !== transferId);

  /** Reads everything from a number on, and what the hints point at elsewhere. */
  async read(from: number, hints: readonly Hint[]): Promise<void> {
    const { api } = this.#session;
    const { yearId, series } = this.#key;
    const detail = await api.readSeries(yearId, series);
    this.#isMissing = detail === null;
    const next = detail?.nextNumber ?? null;
    const listed = hints.filter((hint) => hint.series === series).map(({ number }) => number);
    const atLeast = Math.max(from - 1, (next ?? 1) - 1, ...listed);
    this.#drop(from);
    const read = this.#isMissing
      ? { vouchers: [], through: 0 }
      : await readNumbers(this.#session, this.#key, {
          from,
          atLeast,
          gapAtMost: next === null ? gapAtMost : 1,
        });
    for (const voucher of read.vouchers) this.#add(voucher);
    this.#through = read.through;
    this.#unread = [];
    await this.#readHinted(from, hints);
    await this.#noteHeight();
  }

  /** Takes in what was created in this run: numbers that it passed over are somebody else's, and not read yet. */
  noteCreated(voucher: SeriesVoucher): void {
    if (voucher.number <= this.#through) this.#drop(voucher.number);
    for (let number = this.#through + 1; number < voucher.number; number += 1) this.#unread.push(number);
    this.#through = voucher.number;
    this.#add(voucher);
  }

  /** Reads what others have put in between. */
  async catchUp(): Promise<void> {
    for (const number of this.#unread) {
      const voucher = await this.#session.api.readVoucher({ ...this.#key, number });
      if (voucher !== null) this.#add(voucher);
    }
    this.#unread = [];
  }

  async #readHinted(from: number, hints: readonly Hint[]): Promise<void> {
    const elsewhere = hints.filter(
      ({ series, number, keys }) => keys.length > 0 && (series !== this.#key.series || number < from),
    );
    for (const { series, number } of elsewhere) {
      const { yearId } = this.#key;
      const voucher = await this.#session.api.readVoucher({ yearId, series, number });
      if (voucher !== null) this.#add(voucher);
    }
  }

  /** Entries that are made later are not looked for below. */
  async #noteHeight(): Promise<void> {
    if (this.#through === 0) return;
    const { deps, job } = this.#session;
    const height = { highest: this.#through, knownAtMs: await this.#session.nowMs() };
    await deps.inFirm(job.firmId, (transaction) =>
      deps.transfers.noteHeight(transaction, this.#session.seriesPlace(this.#key), height),
    );
  }

  #add(voucher: SeriesVoucher): void {
    this.#voucherByName.set(`${voucher.series} ${voucher.number.toString()}`, voucher);
  }

  /** Forgets the vouchers of the series from a number on: they are read anew, or gone. */
  #drop(from: number): void {
    for (const [name, { series, number }] of this.#voucherByName) {
      if (series === this.#key.series && number >= from) this.#voucherByName.delete(name);
    }
  }
}
