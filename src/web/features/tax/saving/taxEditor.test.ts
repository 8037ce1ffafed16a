import { describe, expect, it } from "vitest";
import type { TaxContent, TaxPage } from "#wire/tax.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { chooseOption, markStep, typeAllocation, typeField } from "../content/changeContent.ts";
import { emptyPage } from "../content/emptyContent.fixture.ts";
import { isUnsaved, TaxEditor, type TaxPort } from "./taxEditor.ts";

/** A server that keeps one page, as the real one does: by version. */
class Server implements TaxPort {
  page = emptyPage;
  readonly saved: TaxContent[] = [];
  written = 0;
  isDown = false;
  gate: Promise<void> = Promise.resolve();

  read = (): Promise<TaxPage> => Promise.resolve(this.page);
  save = async (version: number, content: TaxContent): Promise<TaxPage> => {
    await this.gate;
    if (this.isDown) throw new Error("no answer");
    if (version !== this.page.version)
      throw new RefusalError({ kind: "tax-changed", data: { changedBy: "Åsa" } }, 409);
    this.saved.push(content);
    this.page = { ...this.page, content: structuredClone(content), version: version + 1 };
    return this.page;
  };
  writeEntries = (): Promise<TaxPage> => {
    this.written += 1;
    this.page = { ...this.page, isOutdated: false };
    return Promise.resolve(this.page);
  };
  theyChange(edit: (content: TaxContent) => TaxContent): void {
    this.page = { ...this.page, content: edit(this.page.content), version: this.page.version + 1 };
  }
}

function start(): { readonly server: Server; readonly editor: TaxEditor } {
  const server = new Server();
  return { server, editor: new TaxEditor(emptyPage, server) };
}

describe("what is chosen and typed", () => {
  it("is saved at once, one thing at a time, and in its order", async () => {
    const { server, editor } = start();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    server.gate = promise.then(() => undefined);
    editor.change(typeField("7663", "1"));
    const first = editor.save();
    await Promise.resolve();
    editor.change(typeField("7762", "2"));
    editor.change(typeField("7663", "3"));
    expect(editor.state().content.typed).toHaveLength(2);
    resolve(undefined);
    expect(await first).toBe(true);
    expect(server.saved.at(-1)?.typed).toEqual([
      { code: "7663", kronor: "3" },
      { code: "7762", kronor: "2" },
    ]);
    expect(server.saved).toHaveLength(2);
    expect(editor.state()).toMatchObject({ phase: "saved", page: { version: 3 } });
    expect(isUnsaved(editor.state())).toBe(false);
  });
  it("is not sent when nothing changed", async () => {
    const { server, editor } = start();
    editor.change(typeAllocation("0"));
    expect(await editor.save()).toBe(true);
    expect(server.saved).toEqual([]);
  });
  it("stays when the server does not answer, and is saved when asked again", async () => {
    const { server, editor } = start();
    server.isDown = true;
    editor.change(chooseOption("max"));
    expect(await editor.save()).toBe(false);
    expect(editor.state()).toMatchObject({ phase: "failed", content: { option: "max" } });
    expect(isUnsaved(editor.state())).toBe(true);
    server.isDown = false;
    expect(await editor.save()).toBe(true);
    expect(server.page.content.option).toBe("max");
  });
  it("is unsaved as long as a field cannot be read", () => {
    const { editor } = start();
    editor.keepUnread("payroll-base", "12x");
    expect(isUnsaved(editor.state())).toBe(true);
    editor.keepUnread("payroll-base", null);
    expect(isUnsaved(editor.state())).toBe(false);
  });
  it("is saved before the entries are written anew", async () => {
    const { server, editor } = start();
    editor.change(chooseOption("none"));
    await editor.writeEntries();
    expect(server.saved).toHaveLength(1);
    expect(server.written).toBe(1);
    expect(editor.state().phase).toBe("saved");
  });
});

describe("what another saves meanwhile", () => {
  it("is read in, what was typed here is put over it and saved, and both are told", async () => {
    const { server, editor } = start();
    server.theyChange(typeField("7752", "7"));
    editor.change(typeField("7663", "1"));
    expect(await editor.save()).toBe(true);
    expect(server.page.content.typed.map(({ code }) => code).toSorted()).toEqual(["7663", "7752"]);
    expect(editor.state().met).toMatchObject({ both: [] });
  });
  it("can be let stand where both changed the same", async () => {
    const { server, editor } = start();
    server.theyChange(chooseOption("none"));
    editor.change(chooseOption("max"));
    await editor.save();
    expect(server.page.content.option).toBe("max");
    expect(editor.state().met?.both).toEqual(["reserve-allocation"]);
    editor.takeTheirs();
    await editor.save();
    expect(server.page.content.option).toBe("none");
    expect(editor.state().met).toBeNull();
  });
  it("takes the place of what nobody has changed here", () => {
    const { server, editor } = start();
    server.theyChange(chooseOption("reverse"));
    editor.arrive(server.page);
    expect(editor.state()).toMatchObject({ content: { option: "reverse" }, met: null });
  });
  it("gives new figures to what could not be saved, and saves it", async () => {
    const { server, editor } = start();
    server.isDown = true;
    editor.change(typeField("7663", "1"));
    await editor.save();
    server.isDown = false;
    server.theyChange(chooseOption("reverse"));
    editor.arrive(server.page);
    await editor.save();
    expect(server.page.content).toMatchObject({ option: "reverse", typed: [{ code: "7663", kronor: "1" }] });
  });
});

describe("a return that is handed in", () => {
  const startFiled = () => {
    const started = start();
    started.editor.learnFiled(true);
    return started;
  };

  it("is not changed before somebody has said yes, and is asked about once", async () => {
    const { server, editor } = startFiled();
    editor.change(chooseOption("max"));
    expect(await editor.save()).toBe(true);
    expect(server.saved).toEqual([]);
    expect(editor.state()).toMatchObject({ content: { option: null }, held: [expect.any(Function)] });
    expect(isUnsaved(editor.state())).toBe(true);
    editor.confirmFiled();
    await editor.save();
    expect(server.page.content.option).toBe("max");
    editor.change(chooseOption("none"));
    await editor.save();
    expect(server.page.content.option).toBe("none");
  });
  it("stays as it was when somebody says no, and is asked about again", async () => {
    const { server, editor } = startFiled();
    editor.change(chooseOption("max"));
    editor.dropHeld();
    expect(isUnsaved(editor.state())).toBe(false);
    editor.change(chooseOption("max"));
    expect(editor.state().held).toHaveLength(1);
    expect(await editor.save()).toBe(true);
    expect(server.saved).toEqual([]);
  });
  it("has its entries written anew only after a yes", async () => {
    const { server, editor } = startFiled();
    await editor.writeEntries();
    expect(server.written).toBe(0);
    editor.confirmFiled();
    await editor.save();
    await Promise.resolve();
    expect(server.written).toBe(1);
  });
  it("lets steps be marked as gone through", async () => {
    const { server, editor } = startFiled();
    editor.change(markStep("losses", true));
    await editor.save();
    expect(server.page.content.done).toEqual(["losses"]);
  });
});
