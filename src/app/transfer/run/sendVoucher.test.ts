import { describe, expect, it } from "vitest";
import { booked, queued } from "#domain/transfer/examples/transfers.ts";
import type { SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { SendGate } from "../fortnoxBooks.ts";
import { SeriesReader } from "../series/seriesReader.ts";
import { sendVoucher } from "./sendVoucher.ts";
import type { Session } from "./session.ts";

const unmarked = (number: number): SeriesVoucher => ({ ...booked, number, comments: "" });

/** A run over a company whose series ends with one that says what is sent, and where no comments are kept. */
function openRun(answer: SeriesVoucher): Session {
  const vouchers = [unmarked(40)];
  return {
    api: {
      readSeries: () => Promise.resolve({ code: "A", name: "", manual: true, nextNumber: 41 }),
      readVoucher: ({ number }: SeriesVoucher) =>
        Promise.resolve(vouchers.find((one) => one.number === number) ?? null),
      createVoucher: async (_: object, gate: SendGate) => {
        await gate.open();
        gate.isOpen();
        if (answer.number > 40) vouchers.push(answer);
        return { kind: "done", value: answer };
      },
    },
    stay: () => Promise.resolve(),
    nowMs: () => Promise.resolve(1_000),
    seriesPlace: () => ({}),
    job: { firmId: "f1" },
    deps: {
      clock: { monotonicMs: () => 0 },
      sendLock: { keep: () => Promise.resolve(true) },
      inFirm: (_: string, work: (transaction: object) => unknown) => work({}),
      transfers: {
        lock: () => Promise.resolve(queued),
        write: () => Promise.resolve(),
        noteHeight: () => Promise.resolve(),
      },
      log: { write: () => Promise.resolve() },
    },
  } as unknown as Session;
}

async function sendTo(answer: SeriesVoucher): Promise<string> {
  const session = openRun(answer);
  const reader = new SeriesReader(session, { yearId: "5", series: "A" }, []);
  await reader.read(31, []);
  return (await sendVoucher(session, queued, reader)).kind;
}

describe("a voucher that is answered without a mark", () => {
  it("is the one that was sent when its number is new", async () => {
    expect(await sendTo(unmarked(41))).toBe("created");
  });
  it("leaves doubt when it was there before", async () => {
    expect(await sendTo(unmarked(40))).toBe("unknown");
  });
});
