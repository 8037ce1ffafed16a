/**
 * What somebody is writing in an appendix, and the saving of it: a while after the last key, one thing at a time, each
 * with the version that it was made from. What another has saved meanwhile never takes the place of what was typed.
 */
import type { AppendixView, RollRule } from "#wire/appendices.ts";
import type { AppendixContent } from "#wire/appendixContents.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { mergeContents, mergeTexts } from "./mergeContents.ts";

export interface Description {
  readonly name?: string;
  readonly accounts?: string[];
  readonly note?: string;
  readonly rollRule?: RollRule;
}

/** The way to the server; each change answers the appendix as it then stands. */
export interface EditorPort {
  readonly saveContent: (version: number, typed: AppendixContent) => Promise<AppendixView>;
  readonly describe: (version: number, change: Description) => Promise<AppendixView>;
  readonly override: (
    version: number,
    change: { readonly figure: string; readonly amountOre: string | null },
  ) => Promise<AppendixView>;
  readonly read: () => Promise<AppendixView>;
}

export interface EditorState {
  /** As it was last saved, by whomever. */
  readonly view: AppendixView;
  readonly typed: AppendixContent;
  readonly note: string;
  readonly phase: "saved" | "waiting" | "busy" | "failed";
  readonly error: unknown;
  /** What another saved while this was typed; saving waits until one of them is chosen. */
  readonly conflict: { readonly theirs: AppendixView; readonly isShown: boolean } | null;
  /** Texts in fields that cannot be read, by field: they are kept, and not saved. */
  readonly unread: ReadonlyMap<string, string>;
}

const restMs = 700;

/** Tells whether something typed is not saved. */
export function isUnsaved(state: EditorState): boolean {
  return hasChanges(state) || state.unread.size > 0;
}

/** What somebody writes in one appendix. */
export class AppendixEditor {
  #state: EditorState;
  readonly #port: EditorPort;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #line: Promise<unknown> = Promise.resolve();
  #working = 0;

  constructor(view: AppendixView, port: EditorPort) {
    const { typed, note } = view;
    this.#state = { view, typed, note, phase: "saved", error: null, conflict: null, unread: new Map() };
    this.#port = port;
  }

  readonly state = (): EditorState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(typed: AppendixContent): void {
    this.#set({ typed });
    this.#rest();
  }

  changeNote(note: string): void {
    this.#set({ note });
    this.#rest();
  }

  /** Keeps a text that cannot be read, or forgets it. */
  keepUnread(field: string, text: string | null): void {
    if (text === null && !this.#state.unread.has(field)) return;
    const unread = new Map(this.#state.unread);
    if (text === null) unread.delete(field);
    else unread.set(field, text);
    this.#set({ unread });
  }

  /** Puts back content and unread texts as they were. */
  restore(typed: AppendixContent, unread: EditorState["unread"]): void {
    this.#set({ typed, unread });
    this.#rest();
  }

  /** Changes name, accounts or rule, after what is typed is saved. */
  async describe(change: Description): Promise<boolean> {
    return (
      (await this.save()) &&
      this.#inLine(() => this.#send({}, (version) => this.#port.describe(version, change)))
    );
  }

  /** Puts an amount in the place of a computed one, or the computed one back. */
  async override(figure: string, amountOre: string | null): Promise<boolean> {
    const change = { figure, amountOre };
    return (
      (await this.save()) &&
      this.#inLine(() => this.#send({}, (version) => this.#port.override(version, change)))
    );
  }

  /** Saves what is typed, now. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#state.conflict !== null) return false;
    if (!hasChanges(this.#state) && this.#working === 0) return true;
    return this.#inLine(async () => {
      const { typed, note, view } = this.#state;
      if (typed !== view.typed) {
        await this.#send({ typed: true }, (version) => this.#port.saveContent(version, typed));
      }
      if (note !== view.note) {
        await this.#send({ note: true }, (version) => this.#port.describe(version, { note }));
      }
    });
  }

  /** Saves all that is typed; null when something could not be. */
  async flush(): Promise<AppendixView | null> {
    return (await this.save()) && !isUnsaved(this.#state) ? this.#state.view : null;
  }

  /** Takes in what was read anew. */
  arrive(arrived: AppendixView): void {
    const { view, conflict } = this.#state;
    if (this.#working > 0 || arrived === view || arrived.version < view.version) return;
    if (conflict !== null) this.#set({ conflict: { ...conflict, theirs: arrived } });
    else if (arrived.version === view.version) this.#adopt(arrived, {}, this.#state);
    else this.#meet(arrived);
  }

  showTheirs(isShown: boolean): void {
    const { conflict } = this.#state;
    if (conflict !== null) this.#set({ conflict: { ...conflict, isShown } });
  }

  /** Puts one's own rows over theirs, and saves. */
  putBack(): void {
    const { conflict, view, typed, note } = this.#state;
    if (conflict === null) return;
    const { theirs } = conflict;
    this.#set({
      view: theirs,
      typed: mergeContents({ base: view.typed, mine: typed, theirs: theirs.typed }),
      note: mergeTexts({ base: view.note, mine: note, theirs: theirs.note }),
      conflict: null,
    });
    void this.save();
  }

  /** Lets theirs stand. */
  dropMine(): void {
    const { conflict } = this.#state;
    if (conflict !== null) this.#takeIn(conflict.theirs);
  }

  #set(next: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    if (this.#state.conflict !== null) return;
    if (this.#working === 0) this.#set({ phase: "waiting" });
    this.#timer = setTimeout(() => void this.save(), restMs);
  }

  /** Puts work last in the line, where it finds what was saved before it. */
  #inLine(step: () => Promise<void>): Promise<boolean> {
    const done = this.#line.then(() => this.#carryOut(step));
    this.#line = done;
    return done;
  }

  async #carryOut(step: () => Promise<void>): Promise<boolean> {
    if (this.#state.conflict !== null) return false;
    this.#working += 1;
    this.#set({ phase: "busy", error: null });
    try {
      await step();
      return true;
    } catch (error) {
      await this.#fail(error);
      return false;
    } finally {
      this.#working -= 1;
      this.#settle();
    }
  }

  #settle(): void {
    if (this.#working > 0 || this.#state.phase !== "busy") return;
    if (hasChanges(this.#state)) this.#rest();
    else this.#set({ phase: "saved" });
  }

  async #send(sent: Sent, change: (version: number) => Promise<AppendixView>): Promise<void> {
    const before = this.#state;
    this.#adopt(await change(before.view.version), sent, before);
  }

  /** What was not sent, and what was typed since, is kept. */
  #adopt(saved: AppendixView, sent: Sent, before: EditorState): void {
    const { typed, note } = this.#state;
    const isTypedSaved =
      typed === before.typed && (sent.typed === true || before.typed === before.view.typed);
    const isNoteSaved = note === before.note && (sent.note === true || before.note === before.view.note);
    this.#set({
      view: saved,
      typed: isTypedSaved ? saved.typed : typed,
      note: isNoteSaved ? saved.note : note,
    });
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof RefusalError && error.problem.kind === "appendix-changed") {
      const theirs = await this.#port.read().catch(() => null);
      if (theirs !== null) {
        this.#meet(theirs);
        return;
      }
    }
    this.#set({ phase: "failed", error });
  }

  /** Another's version has come: it waits beside what is typed, or takes its place when nothing is. */
  #meet(theirs: AppendixView): void {
    if (hasChanges(this.#state)) {
      this.#set({ conflict: { theirs, isShown: false }, phase: "failed", error: null });
    } else this.#takeIn(theirs);
  }

  #takeIn(theirs: AppendixView): void {
    const { typed, note } = theirs;
    this.#set({ view: theirs, typed, note, conflict: null, phase: "saved", error: null, unread: new Map() });
  }
}

interface Sent {
  readonly typed?: boolean;
  readonly note?: boolean;
}

function hasChanges({ view, typed, note }: EditorState): boolean {
  return typed !== view.typed || note !== view.note;
}
