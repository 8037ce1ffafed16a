/**
 * Rows in PostgreSQL's binary COPY form: numbers go over as they lie in memory, without being written out as text
 * and read again. Source: PostgreSQL documentation, COPY, "Binary Format".
 */

/** Signature, flags, no header extension. */
const header = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const trailer = -1;
const nullLength = -1;
const int4Oid = 23;
const textOid = 25;
/** PostgreSQL counts days from this one. */
const epochMs = Date.UTC(2000, 0, 1);
const dayMs = 86_400_000;

export class CopyBuffer {
  #bytes: Buffer;
  #length = 0;
  readonly #dayByDate = new Map<string, number>();

  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafe(capacity);
    this.clear();
  }

  /** Starts over with the header. */
  clear(): void {
    this.#length = header.copy(this.#bytes);
  }

  /** Ends the data and gives it; valid until the next write. */
  finish(): Buffer {
    this.#reserve(2);
    this.#length = this.#bytes.writeInt16BE(trailer, this.#length);
    return this.#bytes.subarray(0, this.#length);
  }

  row(fields: number): void {
    this.#reserve(2);
    this.#length = this.#bytes.writeInt16BE(fields, this.#length);
  }

  null(): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeInt32BE(nullLength, this.#length);
  }

  int4(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeInt32BE(4, this.#length);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  int8(value: bigint): void {
    this.#reserve(12);
    this.#length = this.#bytes.writeInt32BE(8, this.#length);
    this.#length = this.#bytes.writeBigInt64BE(value, this.#length);
  }

  /** A day as `YYYY-MM-DD`. */
  date(value: string | null): void {
    if (value === null) {
      this.null();
      return;
    }
    let day = this.#dayByDate.get(value);
    if (day === undefined) {
      day = (Date.parse(`${value}T00:00:00Z`) - epochMs) / dayMs;
      this.#dayByDate.set(value, day);
    }
    this.int4(day);
  }

  text(value: string | null): void {
    if (value === null) {
      this.null();
      return;
    }
    // No character takes more than three bytes per UTF-16 unit.
    this.#reserve(4 + value.length * 3);
    const written = this.#bytes.write(value, this.#length + 4, "utf8");
    this.#bytes.writeInt32BE(written, this.#length);
    this.#length += 4 + written;
  }

  bytes(value: Uint8Array): void {
    this.#reserve(4 + value.length);
    this.#length = this.#bytes.writeInt32BE(value.length, this.#length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** integer[] */
  int4Array(values: Int32Array): void {
    this.#arrayHead(int4Oid, values.length, values.length * 8);
    for (const value of values) this.int4(value);
  }

  /** text[]; null when there is none, which is the common case and takes no room in the table. */
  textArray(values: readonly string[]): void {
    if (values.length === 0) {
      this.null();
      return;
    }
    const length = values.reduce((sum, value) => sum + 4 + Buffer.byteLength(value), 0);
    this.#arrayHead(textOid, values.length, length);
    for (const value of values) this.text(value);
  }

  #arrayHead(elementOid: number, count: number, elementsLength: number): void {
    const dimensions = count === 0 ? [] : [count, 1];
    const head = [dimensions.length / 2, 0, elementOid, ...dimensions];
    this.#reserve(4 + head.length * 4);
    this.#length = this.#bytes.writeInt32BE(head.length * 4 + elementsLength, this.#length);
    for (const value of head) this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + bytes));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
