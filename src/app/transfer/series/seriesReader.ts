/**
 * A series as this run has read it, voucher by voucher from a number on and past its end. Lists may lag, leave comments
 * out or ignore what was asked for: they are hints of what to read alone, never a proof that something is not there.
 */
import { haveSameSums } from "#domain/recognition/bookedRows.ts";
import type { SeriesReading, SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { ClaimedVoucher } from "../transferStore.ts";
import { readNumbers, type SeriesKey } from "./readNumbers.ts";
import type { Session } from "../run/session.ts";

/** A voucher that a list showed, with a mark or not. */
export interface Hint {
  readonly series: string;
  readonly number: number;
  /** The keys in its comment. */
  readonly keys: readonly string[];
}

export class SeriesReader implements SeriesReading {
  readonly #session: Session;
  readonly #key: SeriesKey;
  readonly #claimed: ClaimedVoucher[];
  #voucherByName = new Map<string, SeriesVoucher>();
  #hints: readonly Hint[] = [];
  /** Numbers that came to be while this run was sending, by somebody else. */
  #unread: number[] = [];
  #through = 0;
  #highest = 0;
  #isMissing = false;

  constructor(session: Session, key: SeriesKey, claimed: readonly ClaimedVoucher[]) {
    this.#session = session;
    this.#key = key;
    this.#claimed = [...claimed];
  }

  get vouchers(): readonly SeriesVoucher[] {
    return Array.from(this.#voucherByName.values());
  }

  /** The highest number of a voucher that was read: what Fortnox says to be the next may be wrong, or far away. */
  get highest(): number {
    return this.#highest;
  }

  /** Whether the year has no such series. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  readonly isClaimed: SeriesReading["isClaimed"] = ({ series, number }, transferId) =>
    series === this.#key.series &&
    this.#claimed.some((other) => other.voucherNumber === number && other.transferId !== transferId);

  /** Notes whose a voucher turned out to be, so that it is no other's. */
  claim({ series, number }: SeriesVoucher, transferId: string): void {
    if (series === this.#key.series) this.#claimed.push({ transferId, voucherNumber: number });
  }

  /** Tells whether a voucher was there already when the series was read. */
  knows({ series, number, date, text, rows }: SeriesVoucher): boolean {
    const known = this.#voucherByName.get(nameOf(series, number));
    return known?.date === date && known.text === text && haveSameSums(known.rows, rows);
  }

  /** Tells whether a list shows a mark on a voucher that was not there to be read alone: one of the two is late. */
  isListedOnly(key: string): boolean {
    return this.#hints.some(
      ({ series, number, keys }) => keys.includes(key) && !this.#voucherByName.has(nameOf(series, number)),
    );
  }

  /** Reads everything from a number on, and what the hints point at elsewhere. */
  async read(from: number, hints: readonly Hint[]): Promise<void> {
    if (hints.length > 0) this.#hints = hints;
    const { api } = this.#session;
    const { yearId, series } = this.#key;
    const detail = await api.readSeries(yearId, series);
    this.#isMissing = detail === null;
    const next = detail?.nextNumber ?? null;
    const taken = hints.filter((hint) => hint.series === series).map(({ number }) => number);
    this.#drop(from);
    const read = this.#isMissing
      ? { vouchers: [], through: 0, highest: 0 }
      : await readNumbers(this.#session, this.#key, { from, taken, next });
    for (const voucher of read.vouchers) this.#add(voucher);
    this.#through = read.through;
    this.#highest = read.highest;
    this.#unread = [];
    await this.#readHinted(from, hints);
    if (read.vouchers.length > 0) await this.#noteHeight();
  }

  /** Takes in what was created in this run: numbers that it passed over are somebody else's, and not read yet. */
  noteCreated(voucher: SeriesVoucher, transferId: string): void {
    if (voucher.number <= this.#through) this.#drop(voucher.number);
    for (let number = this.#through + 1; number < voucher.number; number += 1) this.#unread.push(number);
    this.#through = voucher.number;
    this.#highest = voucher.number;
    this.#add(voucher);
    this.claim(voucher, transferId);
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
    const { deps, job } = this.#session;
    const height = { highest: this.#highest, knownAtMs: await this.#session.nowMs() };
    await deps.inFirm(job.firmId, (transaction) =>
      deps.transfers.noteHeight(transaction, this.#session.seriesPlace(this.#key), height),
    );
  }

  #add(voucher: SeriesVoucher): void {
    this.#voucherByName.set(nameOf(voucher.series, voucher.number), voucher);
  }

  /** Forgets the vouchers of the series from a number on: they are read anew, or gone. */
  #drop(from: number): void {
    for (const [name, { series, number }] of this.#voucherByName) {
      if (series === this.#key.series && number >= from) this.#voucherByName.delete(name);
    }
  }
}

function nameOf(series: string, number: number): string {
  return `${series} ${number.toString()}`;
}
