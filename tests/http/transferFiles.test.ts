/** Files that follow a voucher to Fortnox: once each, on the right voucher, whatever fails on the way. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { transferFileStore } from "#adapters/database/books/transferFileStore.ts";
import { readTransferFiles, type TransferFilesView } from "#app/transferFiles/readTransferFiles.ts";
import { sendFiles } from "#app/transferFiles/sendFiles.ts";
import type { Fault } from "#sandbox/faults/fault.ts";
import { transferFileDeps } from "../../src/transferFileDeps.ts";
import { makeAppendix } from "../support/appendices.ts";
import { startSandbox } from "#sandbox/startSandbox.ts";
import { connect, type FortnoxHouse, fortnoxOptions, widenLimit } from "../support/fortnox/connectedHouse.ts";
import {
  type ConnectedClient,
  connectedClient,
  fetchYears,
  proposedYears,
} from "../support/fortnox/fetching.ts";
import { createTestInstallation } from "../support/testInstallation.ts";
import { type TransferredEntry, transferredEntry } from "../support/fortnox/transferredEntry.ts";

const fileScopes = ["connectfile", "inbox"];

let opened: FortnoxHouse;
let client: ConnectedClient;
let entry: TransferredEntry;
let appendixId: string;
let tests = 0;

beforeAll(async () => {
  const sandbox = await startSandbox({ rateLimit: "off" });
  const options = fortnoxOptions(sandbox);
  const house = await createTestInstallation({ ...options, scopes: [...options.scopes, ...fileScopes] });
  opened = {
    house,
    sandbox,
    close: async () => {
      await house.close();
      await sandbox.close();
    },
  };
  await widenLimit(opened, "small");
  client = await connectedClient(await house.makeFirm("Byrån"), sandbox, { company: "small" });
  const run = await fetchYears(client, await proposedYears(client));
  if (run.status !== "committed") throw new Error(JSON.stringify(run));
});
afterAll(() => opened.close());
beforeEach(async () => {
  tests += 1;
  const place = { ...client, url: client.closingUrl };
  const name = `Hyra ${String(tests)}`;
  ({ appendixId } = await makeAppendix(place, { kind: "specification", accounts: ["1930"], name }));
  entry = await transferredEntry(opened.house, client, { appendixIds: [appendixId] });
});
afterEach(() => {
  opened.sandbox.control.clearFaults();
});

/** Another content in each test. */
function pdf(text: string): Buffer {
  const said = `${text} ${String(tests)}`;
  const start = String(12 + Buffer.byteLength(said));
  return Buffer.from(
    `%PDF-1.4\n% ${said}\nxref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

async function attach(owner: string, name: string, content: Buffer): Promise<void> {
  const boundary = "----testboundary";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const answer = await client.user.ask({
    method: "POST",
    url: `${client.closingUrl}/${owner}/files`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
}

const inFirm = <T>(work: Parameters<ReturnType<typeof createInFirm>>[1]): Promise<T> =>
  createInFirm(opened.house.database.pools.app)(client.user.firmId, work) as Promise<T>;

async function send(): Promise<void> {
  const deps = transferFileDeps(opened.house.database.pools.app, opened.house.installation.fortnox.deps);
  const { firmId } = client.user;
  await sendFiles(deps, { firmId, closingId: client.closingId, transferIds: [entry.transferId] });
}

async function again(): Promise<number> {
  const url = `${client.closingUrl}/transfers/${entry.transferId}/send-files`;
  return (await client.user.ask({ method: "POST", url })).statusCode;
}

async function view(): Promise<TransferFilesView | undefined> {
  const views = await inFirm<Awaited<ReturnType<typeof readTransferFiles>>>((transaction) =>
    readTransferFiles({ transferFiles: transferFileStore }, transaction, client.closingId),
  );
  return views.get(entry.transferId);
}

/** The names of the files that hang on the voucher in the sandbox. */
function hanging(): readonly string[] {
  const { connections, files } = opened.sandbox.control.company("small");
  return connections
    .filter(({ voucher }) => `${voucher.series} ${String(voucher.number)}` === entry.voucher)
    .map(({ fileId }) => [...files.values()].find((file) => file.archiveFileId === fileId)?.name ?? "?");
}

const strike = (path: string, fault: Fault): number =>
  opened.sandbox.control.addFault({ match: { method: "POST", path }, fault });

describe("the files of a transferred entry", () => {
  it("hang on its voucher: its own, its appendices as PDF, and theirs, each content once", async () => {
    await attach(`entries/${entry.entryId}`, "Avtal’s [1].pdf", pdf("a"));
    await attach(`appendices/${appendixId}`, "Kopia.pdf", pdf("a"));
    await attach(`appendices/${appendixId}`, "Karta.pdf", pdf("b"));
    await send();
    expect(hanging()).toEqual([
      expect.stringMatching(/^Avtal s 1 [0-9a-f]{16}\.pdf$/),
      expect.stringMatching(/^Bilaga \d+ Hyra 1 2025-12-31 [0-9a-f]{16}\.pdf$/),
      expect.stringMatching(/^Karta [0-9a-f]{16}\.pdf$/),
    ]);
    expect(await view()).toEqual({ state: "sent", sent: 3, total: 3, notSent: [] });
    await send();
    expect(await again()).toBe(200);
    expect(hanging()).toHaveLength(3);
  });

  it.each<readonly [string, string, Fault]>([
    ["the upload was lost on its way", "/3/inbox", { kind: "cut-before" }],
    ["the upload was done and its answer lost", "/3/inbox", { kind: "cut-after" }],
    ["the connection was lost on its way", "/3/voucherfileconnections", { kind: "cut-before" }],
    ["Fortnox was down", "/3/voucherfileconnections", { kind: "status", status: 503 }],
  ])("are told of when %s, and follow once when they are tried again", async (_, path, fault) => {
    strike(path, fault);
    await send();
    expect(await view()).toMatchObject({
      state: "not-sent",
      notSent: [{ problem: { kind: "fortnox-unavailable" } }],
    });
    expect(hanging()).toEqual([]);
    expect(await again()).toBe(200);
    expect(await view()).toMatchObject({ state: "sent", sent: 1, notSent: [] });
    expect(hanging()).toHaveLength(1);
    const uploads = [...opened.sandbox.control.company("small").files.values()].map(({ name }) => name);
    expect(uploads.filter((name) => name === hanging()[0])).toHaveLength(1);
  });

  it("are not hung there twice when the answer about the connection was lost", async () => {
    strike("/3/voucherfileconnections", { kind: "cut-after" });
    await send();
    expect(await view()).toMatchObject({ state: "sent", sent: 1 });
    expect(hanging()).toHaveLength(1);
  });

  it("are sent by one at a time", async () => {
    await Promise.all([send(), again(), again()]);
    await send();
    expect(hanging()).toHaveLength(1);
  });

  it("are what they were when the voucher was transferred, whatever the appendix says later", async () => {
    strike("/3/inbox", { kind: "cut-before" });
    await send();
    await attach(`appendices/${appendixId}`, "Senare.pdf", pdf("c"));
    await again();
    expect(hanging()).toHaveLength(1);
  });

  it("do not land on another voucher that has got the number", async () => {
    const { control } = opened.sandbox;
    const [series = "", number] = entry.voucher.split(" ");
    const key = { yearId: entry.yearId, series, number: Number(number) };
    control.change("small", { kind: "delete-voucher", ...key });
    await transferredEntry(opened.house, client, { appendixIds: [] });
    await send();
    expect(await view()).toMatchObject({
      state: "not-sent",
      notSent: [{ problem: { kind: "voucher-not-ours-any-more", data: {} } }],
    });
    expect(hanging()).toEqual([]);
  });
});

describe("without the right to send files", () => {
  it("the voucher stays transferred, and what is missing is told until it is there", async () => {
    const { house, sandbox } = opened;
    const { deps } = house.installation.fortnox;
    const app = house.database.pools.app;
    await house.database.owner.query(
      "UPDATE app.fortnox_connection SET scopes = array_remove(scopes, 'connectfile') WHERE client_id = $1",
      [client.clientId],
    );
    sandbox.control.clearJournal();
    const job = { firmId: client.user.firmId, closingId: client.closingId, transferIds: [entry.transferId] };
    await sendFiles(transferFileDeps(app, deps), job);
    expect(await view()).toMatchObject({
      state: "not-sent",
      notSent: [{ problem: { kind: "files-scope-missing", data: { scopes: ["connectfile"] } } }],
    });
    expect(sandbox.control.journal().filter(({ path }) => path.startsWith("/3/"))).toEqual([]);
    expect((await connect(client.user, sandbox, { client, company: "small" })).state).toBe("connected");
    expect(await again()).toBe(200);
    expect(await view()).toMatchObject({ state: "sent", sent: 1 });
  });

  it("nothing is sent of a transfer that is not there, or by who only reads", async () => {
    const reader = await opened.house.makeUser(client.user.firmId, "reader");
    const url = `${client.closingUrl}/transfers/${entry.transferId}/send-files`;
    expect((await reader.ask({ method: "POST", url })).statusCode).toBe(403);
    const gone = `${client.closingUrl}/transfers/01900000-0000-7000-8000-000000000000/send-files`;
    expect((await client.user.ask({ method: "POST", url: gone })).statusCode).toBe(404);
  });
});
