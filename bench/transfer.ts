/**
 * A hundred closing entries exported to Fortnox as a person does it, against the floor that 25 requests in 5 seconds and
 * the sandbox's own time for one voucher after the other set: nothing is sent before the answer to the one before it.
 */
import type { FortnoxYears } from "#wire/fortnox.ts";
import type { TransferList } from "#wire/transfers.ts";
import type { Sandbox } from "#sandbox/startSandbox.ts";
import { besideSandbox, connectClient, fetchYears } from "./support/fortnoxProgram.ts";
import type { Program } from "./support/program.ts";

const company = { key: "small", start: "2025-01-01", end: "2025-12-31" };
const { start, end } = company;
const [entries, series, limit] = [100, "BS", 1.15];
const windowMs = 5_000;
const perWindow = 25;
const pollMs = 100;

await besideSandbox(measure);

async function measure(running: Program, { control }: Sandbox): Promise<void> {
  const url = await prepare(running, control);
  const entryIds = await makeEntries(running, url);
  const fiscalYear = { start, end };
  const offer = { kind: "create-series", fiscalYear, code: series, name: "Bokslut" };
  await running.post(`${url}/preflight/offers`, { offer });
  // What was asked before is none of this figure's: its places in the limit are free again.
  await new Promise((resolve) => setTimeout(resolve, windowMs + 1_000));
  control.clearJournal();
  const begun = performance.now();
  await running.post(`${url}/transfers`, { series, entryIds, withFiles: false });
  await untilSent(running, url);
  const wallMs = Math.round(performance.now() - begun);
  const { requests, rateLimited } = control.counts({ path: "/3/" });
  const vouchers = control.counts({ method: "POST", path: "/3/vouchers" }).requests;
  const floorMs = windowMs * (Math.ceil(requests / perWindow) - 1);
  const ratio = Math.round((wallMs / floorMs) * 1000) / 1000;
  const figure = "a hundred entries exported, against the floor of their requests";
  console.log(
    JSON.stringify({ figure, entries, vouchers, requests, rateLimited, wallMs, floorMs, ratio, limit }),
  );
  if (vouchers !== entries || rateLimited > 0 || ratio > limit) process.exitCode = 1;
}

async function prepare(running: Program, control: Sandbox["control"]): Promise<string> {
  const { clientId, closingId } = await connectClient(running, control, company);
  const { years } = await running.askJson<FortnoxYears>(`/api/clients/${clientId}/fortnox/years`);
  const wanted = years.filter((year) => year.end <= end).map(({ yearId }) => yearId);
  await fetchYears(running, closingId, wanted);
  return `/api/closings/${closingId}`;
}

async function makeEntries(running: Program, url: string): Promise<readonly string[]> {
  const entryIds: string[] = [];
  for (let number = 1; number <= entries; number++) {
    const amount = (number * 10_000).toString();
    const row = { costCenter: "", project: "", text: "" };
    const { entryId } = await running.post<{ entryId: string }>(`${url}/entries`, {
      date: end,
      text: `Bokslut ${number.toString()}`,
      isReversal: false,
      rows: [
        { ...row, account: "6110", amountOre: amount },
        { ...row, account: "1930", amountOre: `-${amount}` },
      ],
      appendixIds: [],
      origin: { kind: "manual" },
      state: "ready",
    });
    entryIds.push(entryId);
  }
  return entryIds;
}

async function untilSent(running: Program, url: string): Promise<void> {
  for (;;) {
    const { transfers } = await running.askJson<TransferList>(`${url}/transfers`);
    if (transfers.every(({ state }) => state === "transferred")) return;
    const stopped = transfers.find(({ state }) => state === "refused" || state === "checking");
    if (stopped !== undefined) throw new Error(JSON.stringify(stopped));
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
