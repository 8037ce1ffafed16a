/** What the sandbox answers with, before faults get at it. */
import { type Ore, renderKronor } from "#domain/money/ore.ts";

declare global {
  interface JSON {
    /** Makes a value that is written into JSON as the very text given (ES2026, in Node since 22). */
    rawJSON(text: string): object;
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A JSON number written from whole öre, by its digits: no float ever holds it. */
export function jsonAmount(amount: Ore): object {
  return JSON.rawJSON(renderKronor(amount).replace(/\.?0+$/, ""));
}

/** Answers with JSON. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return textAnswer(status, "application/json", JSON.stringify(value));
}

/** Answers with a text of some type. */
export function textAnswer(status: number, contentType: string, text: string): Answer {
  return bytesAnswer(status, contentType, new TextEncoder().encode(text));
}

/** Answers with bytes as they are. */
export function bytesAnswer(status: number, contentType: string, body: Uint8Array): Answer {
  return { status, headers: { "content-type": contentType }, body };
}

/** Sends the browser on. */
export function redirectAnswer(location: string): Answer {
  return { status: 302, headers: { location }, body: new Uint8Array() };
}
