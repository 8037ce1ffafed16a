import { expect, it } from "vitest";
import { queued } from "#domain/transfer/examples/transfers.ts";
import type { Session } from "../run/session.ts";
import { Readers } from "./readers.ts";

/** A run over a company whose series ends with 50, and had come to 40 before the second entry was made. */
function openRun() {
  const asked: number[] = [];
  const session = {
    api: {
      readSeries: () => Promise.resolve({ code: "A", name: "", manual: true, nextNumber: 51 }),
      readVoucher: ({ number }: { readonly number: number }) => {
        asked.push(number);
        return Promise.resolve(null);
      },
      listVouchersSince: () => Promise.resolve({ rows: [], moved: false }),
    },
    stay: () => Promise.resolve(),
    seriesPlace: () => ({}),
    job: { firmId: "f1" },
    deps: {
      inFirm: (_: string, work: (transaction: object) => unknown) => work({}),
      transfers: {
        listClaimed: () => Promise.resolve([]),
        readHeight: (_: object, __: object, beforeMs: number) => Promise.resolve(beforeMs < 5_000 ? 20 : 40),
      },
    },
  } as unknown as Session;
  return { asked, readers: new Readers(session) };
}

const early = { ...queued, transferId: "early", entryMadeAtMs: 1_000 };
const late = { ...queued, transferId: "late", entryMadeAtMs: 9_000 };

it("reads a series once for all that are sent to it", async () => {
  const { asked, readers } = openRun();
  await readers.readerOf(late, [late, early]);
  const before = asked.length;
  await readers.readerOf(early, [late, early]);
  expect(Math.min(...asked)).toBe(11);
  expect(asked.length).toBe(before);
});

it("reads it again from further back for one that was accepted since", async () => {
  const { asked, readers } = openRun();
  await readers.readerOf(late, [late]);
  expect(Math.min(...asked)).toBe(31);
  await readers.readerOf(early, [late, early]);
  expect(Math.min(...asked)).toBe(11);
});
