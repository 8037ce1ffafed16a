import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AppendixView } from "#wire/appendices.ts";
import type { AppendixContent } from "#wire/appendixContents.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { AppendixEditor, type EditorPort, isUnsaved } from "./editor.ts";

function content(...texts: readonly string[]): AppendixContent {
  const rows = texts.map((text, index) => ({
    id: `r${index}`,
    text,
    reference: "",
    account: null,
    date: null,
    voucher: null,
    amountOre: "100",
  }));
  return { kind: "specification", content: { rows } };
}

const id = "00000000-0000-4000-8000-000000000001";
const first: AppendixView = {
  appendixId: id,
  number: 1,
  name: "Depositioner",
  typed: content("Hyra"),
  accounts: [],
  asOf: "2025-12-31",
  balanceOre: "0",
  totalOre: "0",
  differenceOre: "0",
  sums: [],
  rows: [],
  vouchers: [],
  findings: [],
  answer: { kind: "none" },
  note: "",
  rollRule: "rows",
  rollRules: ["none", "rows"],
  files: [],
  version: 1,
  changedAt: "2026-02-03T13:00:00Z",
  changedBy: null,
  source: null,
  lastYear: null,
  signOff: {
    subject: { kind: "appendix", key: id },
    status: "agrees",
    basis: "0::f",
    figures: null,
    signature: null,
    review: null,
    notApplicable: null,
    stale: [],
    signAgain: null,
    changedSinceReview: [],
  },
};

/** A server that keeps one appendix, as the real one does: by version. */
class Server implements EditorPort {
  view = first;
  readonly contents: AppendixContent[] = [];
  isDown = false;
  gate: Promise<void> = Promise.resolve();

  read = (): Promise<AppendixView> => Promise.resolve(this.view);
  saveContent = async (version: number, typed: AppendixContent): Promise<AppendixView> => {
    await this.gate;
    this.contents.push(typed);
    return this.#write(version, { typed });
  };
  describe: EditorPort["describe"] = async (version, { name, note }) => {
    await this.gate;
    return this.#write(version, {
      ...(name === undefined ? {} : { name }),
      ...(note === undefined ? {} : { note }),
    });
  };
  override: EditorPort["override"] = (version) => Promise.resolve(this.#write(version, {}));

  #write(version: number, change: Partial<AppendixView>): AppendixView {
    if (this.isDown) throw new Error("no answer");
    if (version !== this.view.version)
      throw new RefusalError({ kind: "appendix-changed", data: { changedBy: "Åsa" } }, 409);
    this.view = { ...structuredClone({ ...this.view, ...change }), version: version + 1 };
    return this.view;
  }
}

function start(): { readonly server: Server; readonly editor: AppendixEditor } {
  const server = new Server();
  return { server, editor: new AppendixEditor(first, server) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3000);

describe("an appendix that is written in", () => {
  it("is saved once, a while after the last key", async () => {
    const { server, editor } = start();
    editor.change(content("H"));
    editor.change(content("Hy"));
    editor.change(content("Hyran"));
    expect(editor.state().phase).toBe("waiting");
    await settle();
    expect(server.contents).toEqual([content("Hyran")]);
    expect(editor.state()).toMatchObject({ phase: "saved", view: { version: 2 } });
    expect(isUnsaved(editor.state())).toBe(false);
  });
  it("is saved one thing at a time, and what was typed meanwhile after it", async () => {
    const { server, editor } = start();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    server.gate = promise.then(() => undefined);
    editor.change(content("A"));
    await settle();
    editor.change(content("AB"));
    editor.changeNote("Varför");
    await settle();
    expect(server.contents).toEqual([]);
    resolve(undefined);
    await settle();
    expect(server.contents).toEqual([content("A"), content("AB")]);
    expect(server.view).toMatchObject({ version: 4, note: "Varför" });
    expect(editor.state().phase).toBe("saved");
  });
  it("keeps what was typed when it is not saved, and saves it when asked again", async () => {
    const { server, editor } = start();
    server.isDown = true;
    editor.change(content("Kvar"));
    await settle();
    expect(editor.state()).toMatchObject({ phase: "failed", typed: content("Kvar") });
    expect(await editor.flush()).toBeNull();
    server.isDown = false;
    expect(await editor.flush()).toMatchObject({ version: 2, typed: content("Kvar") });
  });
  it("is saved before its name is changed, in that order", async () => {
    const { server, editor } = start();
    editor.change(content("Rad"));
    expect(await editor.describe({ name: "Nytt" })).toBe(true);
    expect(server.view).toMatchObject({ version: 3, name: "Nytt", typed: content("Rad") });
    expect(editor.state()).toMatchObject({ phase: "saved", view: { name: "Nytt" } });
  });
  it("is not saved as long as a field cannot be read", async () => {
    const { editor } = start();
    editor.keepUnread("r0/amount", "1.250");
    expect(isUnsaved(editor.state())).toBe(true);
    expect(await editor.flush()).toBeNull();
    editor.keepUnread("r0/amount", null);
    expect(await editor.flush()).toBe(first);
  });
});

describe("what another saves meanwhile", () => {
  const theirs: AppendixView = { ...first, version: 2, typed: content("Hyra", "Deras") };

  it("takes the place of what nobody has changed here", () => {
    const { editor } = start();
    editor.arrive(theirs);
    expect(editor.state()).toMatchObject({ view: { version: 2 }, typed: theirs.typed, conflict: null });
  });
  it("is refused, stands beside what was typed, and is not written over until somebody chooses", async () => {
    const { server, editor } = start();
    server.view = theirs;
    editor.change(content("Min"));
    await settle();
    expect(editor.state()).toMatchObject({ typed: content("Min"), conflict: { theirs, isShown: false } });
    editor.change(content("Min hyra"));
    await settle();
    expect(server.view).toBe(theirs);
    editor.putBack();
    await settle();
    expect(server.view.typed).toEqual(content("Min hyra", "Deras"));
    expect(editor.state()).toMatchObject({ phase: "saved", conflict: null });
  });
  it("can be let stand", async () => {
    const { server, editor } = start();
    server.view = theirs;
    editor.change(content("Min"));
    editor.arrive(theirs);
    editor.showTheirs(true);
    expect(editor.state().conflict?.isShown).toBe(true);
    editor.dropMine();
    await settle();
    expect(editor.state()).toMatchObject({ typed: theirs.typed, conflict: null, phase: "saved" });
    expect(server.contents).toEqual([]);
  });
  it("gives new figures to what is typed here when only the books changed", () => {
    const { editor } = start();
    editor.change(content("Min"));
    editor.arrive({ ...first, balanceOre: "500" });
    expect(editor.state()).toMatchObject({
      view: { balanceOre: "500" },
      typed: content("Min"),
      conflict: null,
    });
    expect(isUnsaved(editor.state())).toBe(true);
  });
});
