/**
 * What somebody chooses and types of appropriations and tax, and the saving of it: every change stands at once, and is
 * sent as soon as the one before has been answered, so that none is lost or comes in another order.
 */
import type { TaxContent, TaxPage, TaxStep } from "#wire/tax.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { isSame, mergeContent } from "./mergeContent.ts";

/** The way to the server; each change answers the page as it then stands. */
export interface TaxPort {
  readonly save: (version: number, content: TaxContent) => Promise<TaxPage>;
  readonly writeEntries: () => Promise<TaxPage>;
  readonly read: () => Promise<TaxPage>;
}

/** Another's change that came in between. */
export interface Met {
  readonly theirs: TaxPage;
  readonly merged: TaxContent;
  /** Where both changed the same; what was typed here stands. */
  readonly both: readonly TaxStep[];
}

export interface TaxState {
  /** As it was last saved, by whomever. */
  readonly page: TaxPage;
  readonly content: TaxContent;
  readonly phase: "saved" | "busy" | "failed";
  readonly error: unknown;
  readonly met: Met | null;
  /** Texts in fields that cannot be read, by field: they are kept, and not saved. */
  readonly unread: ReadonlyMap<string, string>;
  /** What is not done before somebody has said that a return which is handed in may change. */
  readonly held: readonly (() => void)[];
}

/** Tells whether something typed is not saved. */
export function isUnsaved({ page, content, unread, held }: TaxState): boolean {
  return content !== page.content || unread.size > 0 || held.length > 0;
}

/** What somebody chooses and types on the page. */
export class TaxEditor {
  #state: TaxState;
  readonly #port: TaxPort;
  readonly #listeners = new Set<() => void>();
  #run: Promise<boolean> | null = null;
  #isFiled = false;
  #isConfirmed = false;

  constructor(page: TaxPage, port: TaxPort) {
    const { content } = page;
    this.#state = { page, content, phase: "saved", error: null, met: null, unread: new Map(), held: [] };
    this.#port = port;
  }

  readonly state = (): TaxState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Learns whether the return is handed in: then the first change of a visit is asked about. */
  learnFiled(isFiled: boolean): void {
    this.#isFiled = isFiled;
  }

  /** The return may change though it is handed in: does what was held, and asks no more. */
  confirmFiled(): void {
    const { held } = this.#state;
    this.#isConfirmed = true;
    this.dropHeld();
    for (const run of held) run();
  }

  /** The return stays as it was handed in. */
  dropHeld(): void {
    this.#set({ held: [] });
  }

  /** Changes what is chosen or typed, and saves it. */
  change(edit: (content: TaxContent) => TaxContent): void {
    const content = edit(this.#state.content);
    if (isSame(content, this.#state.content)) return;
    if (
      changesReturn(content, this.#state.content) &&
      this.#holds(() => {
        this.change(edit);
      })
    )
      return;
    this.#set({ content });
    void this.save();
  }

  /** Keeps a text that cannot be read, or forgets it. */
  keepUnread(field: string, text: string | null): void {
    if (text === null && !this.#state.unread.has(field)) return;
    const unread = new Map(this.#state.unread);
    if (text === null) unread.delete(field);
    else unread.set(field, text);
    this.#set({ unread });
  }

  /** Saves all that is changed, one thing at a time, and tells whether it could be. */
  save(): Promise<boolean> {
    this.#run ??= this.#carryOut();
    return this.#run;
  }

  /** Writes the entries anew, after what is typed is saved. */
  async writeEntries(): Promise<void> {
    if (this.#holds(() => void this.writeEntries())) return;
    if (!(await this.save())) return;
    this.#run = this.#write();
    if ((await this.#run) && this.#hasChanges()) await this.save();
  }

  /** Takes in what was read anew. */
  arrive(arrived: TaxPage): void {
    const { page } = this.#state;
    if (this.#run !== null || arrived === page || arrived.version < page.version) return;
    if (arrived.version > page.version && this.#hasChanges()) {
      this.#meet(arrived);
      void this.save();
    } else if (this.#hasChanges()) this.#set({ page: { ...arrived, content: page.content } });
    else this.#set({ page: arrived, content: arrived.content });
  }

  /** Lets what another saved stand, except what was changed here since it came. */
  takeTheirs(): void {
    const { met } = this.#state;
    this.#set({ met: null });
    if (met === null) return;
    const { merged, theirs } = met;
    this.change((mine) => mergeContent({ base: merged, mine, theirs: theirs.content }).content);
  }

  /** The message about another's change has been read. */
  dismiss(): void {
    this.#set({ met: null });
  }

  #set(next: Partial<TaxState>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }

  #holds(run: () => void): boolean {
    if (!this.#isFiled || this.#isConfirmed) return false;
    this.#set({ held: [...this.#state.held, run] });
    return true;
  }

  #hasChanges(): boolean {
    return this.#state.content !== this.#state.page.content;
  }

  async #carryOut(): Promise<boolean> {
    // An answer comes at the earliest in the next turn, when the run is known to whoever changes something more.
    await Promise.resolve();
    let isSaved = true;
    while (isSaved && this.#hasChanges()) isSaved = await this.#saveOnce();
    this.#run = null;
    if (isSaved) this.#set({ phase: "saved", error: null });
    return isSaved;
  }

  async #saveOnce(): Promise<boolean> {
    const { page, content } = this.#state;
    this.#set({ phase: "busy", error: null });
    try {
      this.#adopt(content, await this.#port.save(page.version, content));
      return true;
    } catch (error) {
      if (await this.#isMet(error)) return true;
      this.#set({ phase: "failed", error });
      return false;
    }
  }

  async #write(): Promise<boolean> {
    const { content } = this.#state;
    this.#set({ phase: "busy", error: null });
    try {
      this.#adopt(content, await this.#port.writeEntries());
      this.#set({ phase: "saved" });
      return true;
    } catch (error) {
      this.#set({ phase: "failed", error });
      return false;
    } finally {
      this.#run = null;
    }
  }

  /** What was changed since it was sent is kept, and sent next. */
  #adopt(sent: TaxContent, page: TaxPage): void {
    const { content } = this.#state;
    if (content === sent) this.#set({ page, content: page.content });
    else
      this.#set({
        page,
        content: keep(page, mergeContent({ base: sent, mine: content, theirs: page.content }).content),
      });
  }

  /** Another was first: theirs is read, and what was typed here put over it. */
  async #isMet(error: unknown): Promise<boolean> {
    if (!(error instanceof RefusalError) || error.problem.kind !== "tax-changed") return false;
    const theirs = await this.#port.read().catch(() => null);
    if (theirs === null || theirs.version === this.#state.page.version) return false;
    this.#meet(theirs);
    return true;
  }

  #meet(theirs: TaxPage): void {
    const { page, content } = this.#state;
    const { content: merged, both } = mergeContent({
      base: page.content,
      mine: content,
      theirs: theirs.content,
    });
    this.#set({ page: theirs, content: keep(theirs, merged), met: { theirs, merged, both } });
  }
}

/** The page's own content where it says the same: then there is nothing to save. */
function keep(page: TaxPage, content: TaxContent): TaxContent {
  return isSame(content, page.content) ? page.content : content;
}

/** Which steps are gone through is said in no form and no entry. */
function changesReturn(content: TaxContent, before: TaxContent): boolean {
  return !isSame({ ...content, done: [] }, { ...before, done: [] });
}
