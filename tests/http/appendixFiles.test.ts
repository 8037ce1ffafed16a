import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AppendixFile, AppendixView } from "#wire/appendices.ts";
import {
  type ImportedClosing,
  importedClosing,
  makeAppendix,
  problemOf,
  readAppendix,
  sendAttachment,
} from "../support/appendices.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
let closing: ImportedClosing;
let appendix: AppendixView;
beforeAll(async () => {
  house = await createTestInstallation();
  closing = await importedClosing(await house.makeFirm("Byrån"));
});
afterAll(() => house.close());
beforeEach(async () => {
  appendix = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
});

const pdf = (text = ""): string =>
  `%PDF-1.4\n% ${text}\nxref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n${12 + Buffer.byteLength(text)}\n%%EOF\n`;

async function attach(name: string, bytes: Uint8Array | string): Promise<AppendixFile> {
  const sent = await sendAttachment(closing, appendix.appendixId, { name, bytes });
  if (sent.statusCode !== 201) throw new Error(sent.body);
  return sent.json<{ file: AppendixFile }>().file;
}

const ask = (path: string) =>
  closing.user.ask(`${closing.url}/appendices/${appendix.appendixId}/files/${path}`);

describe("a file of an appendix", () => {
  it("comes back as it was sent, under its name, and cut off from the site", async () => {
    const file = await attach("Kontoutdrag å (december).pdf", pdf("december"));
    const sha256 = createHash("sha256").update(pdf("december")).digest("hex");
    expect(file).toMatchObject({
      name: "Kontoutdrag å (december).pdf",
      mediaType: "application/pdf",
      sha256,
    });
    expect((await readAppendix(closing, appendix.appendixId)).files).toEqual([file]);
    const saved = await ask(file.fileId);
    expect(saved.body).toBe(pdf("december"));
    expect(saved.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition":
        "attachment; filename=\"Kontoutdrag a (december).pdf\"; filename*=UTF-8''Kontoutdrag%20%C3%A5%20%28december%29.pdf",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    const shown = await ask(`${file.fileId}?visa=1`);
    expect(shown.headers["content-disposition"]).toMatch(/^inline; /);
    expect(shown.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it("is shown as text when it is a table, and only saved when a browser cannot show it", async () => {
    const table = await attach("lista.csv", "konto;belopp\n1710;120,00\n<script>alert(1)</script>\n");
    const shown = await ask(`${table.fileId}?visa=1`);
    expect(shown.headers["content-type"]).toMatch(/^text\/plain/);
    const photo = await attach("foto.heic", "\0\0\0\u0018ftypheic\0\0\0\0 mdat");
    const saved = await ask(`${photo.fileId}?visa=1`);
    expect(saved.headers["content-disposition"]).toMatch(/^attachment; /);
  });

  it("has a name that can do no harm", async () => {
    const file = await attach("../../C:\\temp\\faktura\u202efdp\u0007.pdf", pdf());
    expect(file.name).toBe("faktura fdp .pdf");
    const long = await attach(`${"å".repeat(250)}.pdf`, pdf("lång"));
    expect([long.name.length, long.name.endsWith("å.pdf")]).toEqual([200, true]);
  });

  it("is taken away, and is then nobody's", async () => {
    const file = await attach("kvitto.pdf", pdf());
    const url = `${closing.url}/appendices/${appendix.appendixId}/files/${file.fileId}`;
    const stranger = await house.makeFirm("Den andra byrån");
    const reader = await house.makeUser(closing.user.firmId, "reader");
    expect((await stranger.ask(url)).statusCode).toBe(404);
    expect((await stranger.ask({ method: "DELETE", url })).statusCode).toBe(404);
    expect((await reader.ask({ method: "DELETE", url })).statusCode).toBe(403);
    expect((await reader.ask(url)).statusCode).toBe(200);
    const other = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const misplaced = `${closing.url}/appendices/${other.appendixId}/files/${file.fileId}`;
    expect((await closing.user.ask(misplaced)).statusCode).toBe(404);
    expect((await closing.user.ask({ method: "DELETE", url })).statusCode).toBe(200);
    expect((await closing.user.ask(url)).statusCode).toBe(404);
  });

  it("is never handed out when the database gives other bytes", async () => {
    const file = await attach("kvitto.pdf", pdf("rätt"));
    await house.database.owner.query(
      `WITH firm AS (SELECT set_config('app.firm_id', $2, false))
       UPDATE app.attachment SET content = 'annat' FROM firm WHERE attachment_id = $1`,
      [file.fileId, closing.user.firmId],
    );
    const answer = await ask(file.fileId);
    expect([answer.statusCode, problemOf(answer)]).toEqual([
      500,
      expect.objectContaining({ kind: "internal-error" }),
    ]);
  });
});

describe("a file that is refused", () => {
  it.each([
    { name: "faktura.pdf", bytes: "MZ\u0090\0\u0003\0\0\0", status: 422, kind: "file-content-differs" },
    {
      name: "utdrag.pdf",
      bytes: pdf().replace("/Size 1", "/Size 1 /Encrypt 2 0 R"),
      status: 422,
      kind: "pdf-has-password",
    },
    { name: "tom.pdf", bytes: "", status: 422, kind: "file-empty" },
    { name: "program.exe", bytes: "MZ", status: 422, kind: "file-type-not-allowed" },
    { name: "stor.pdf", bytes: Buffer.alloc(10_000_001, "%PDF-1.4 "), status: 413, kind: "file-too-large" },
  ])("leaves nothing behind: $name", async ({ name, bytes, status, kind }) => {
    const refused = await sendAttachment(closing, appendix.appendixId, { name, bytes });
    expect([refused.statusCode, problemOf(refused)]).toEqual([status, expect.objectContaining({ kind })]);
    expect((await readAppendix(closing, appendix.appendixId)).files).toEqual([]);
  });

  it("is the same as one that is there", async () => {
    await attach("kvitto.pdf", pdf());
    const again = await sendAttachment(closing, appendix.appendixId, { name: "kopia.pdf", bytes: pdf() });
    expect([again.statusCode, problemOf(again)]).toEqual([
      409,
      { kind: "file-attached-already", data: { fileName: "kvitto.pdf" } },
    ]);
  });

  it("is the thirteenth, also when two are sent at once", async () => {
    for (let file = 1; file <= 11; file++) await attach(`${file}.pdf`, pdf(`fil ${file}`));
    const sent = await Promise.all(
      ["a", "b"].map((name) =>
        sendAttachment(closing, appendix.appendixId, { name: `${name}.pdf`, bytes: pdf(name) }),
      ),
    );
    expect(sent.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    expect(problemOf(sent.find(({ statusCode }) => statusCode === 409)!)).toEqual({
      kind: "too-many-files",
      data: { most: 12 },
    });
    expect((await readAppendix(closing, appendix.appendixId)).files).toHaveLength(12);
  });

  it("is none at all", async () => {
    const url = `${closing.url}/appendices/${appendix.appendixId}/files`;
    const none = await closing.user.ask({ method: "POST", url, body: {} });
    expect([none.statusCode, problemOf(none)]).toEqual([
      422,
      expect.objectContaining({ kind: "file-missing" }),
    ]);
  });
});

describe("a signature on an account", () => {
  it("goes stale by a file that is attached to what supports it", async () => {
    const signed = await importedClosing(await house.makeFirm("Byrån som signerar"));
    const made = await makeAppendix(signed, { kind: "specification", accounts: ["1710"] });
    const { subject, basis } = made.signOff;
    const body = { subject, action: "sign", basis, note: "Sett." };
    await signed.user.ask({ method: "POST", url: `${signed.url}/sign-off`, body });
    expect((await readAppendix(signed, made.appendixId)).signOff.status).toBe("signed");
    await sendAttachment(signed, made.appendixId, { name: "ny.pdf", bytes: pdf() });
    const after = await readAppendix(signed, made.appendixId);
    expect(after.signOff).toMatchObject({
      status: "stale",
      stale: [{ kind: "appendix-changed", change: "changed", appendixId: made.appendixId }],
    });
  });
});
