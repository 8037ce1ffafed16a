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
  /** The same memory: numbers are written through it, several times faster than through the buffer. */
  #view: DataView;
  #length = 0;
  readonly #dayByDate = new Map<string, number>();

  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
    this.#view = new DataView(this.#bytes.buffer);
    this.clear();
  }

  /** Starts over with the header. */
  clear(): void {
    this.#length = header.copy(this.#bytes);
  }

  /** Ends the data and gives it; valid until the next write. */
  finish(): Buffer {
    this.#reserve(2);
    this.#int2(trailer);
    return this.#bytes.subarray(0, this.#length);
  }

  row(fields: number): void {
    this.#reserve(2);
    this.#int2(fields);
  }

  null(): void {
    this.#reserve(4);
    this.#int4(nullLength);
  }

  int4(value: number): void {
    this.#reserve(8);
    this.#int4(4);
    this.#int4(value);
  }

  int8(value: bigint | null): void {
    if (value === null) {
      this.null();
      return;
    }
    this.#reserve(12);
    this.#int4(8);
    this.#view.setBigInt64(this.#length, value);
    this.#length += 8;
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
    this.#int4(written);
    this.#length += written;
  }

  boolean(value: boolean | null): void {
    if (value === null) {
      this.null();
      return;
    }
    this.#reserve(5);
    this.#length = this.#bytes.writeInt32BE(1, this.#length);
    this.#length = this.#bytes.writeInt8(value ? 1 : 0, this.#length);
  }

  bytes(value: Uint8Array): void {
    this.#reserve(4 + value.length);
    this.#int4(value.length);
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
    this.#int4(head.length * 4 + elementsLength);
    for (const value of head) this.#int4(value);
  }

  #int2(value: number): void {
    this.#view.setInt16(this.#length, value);
    this.#length += 2;
  }

  #int4(value: number): void {
    this.#view.setInt32(this.#length, value);
    this.#length += 4;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + bytes));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
