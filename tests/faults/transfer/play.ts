/** Plays a plan to its end and past it, as long as it takes for everything to come to rest, and tells what is wrong. */
import { Agent } from "undici";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { transferStore } from "#adapters/database/transfer/transferStore.ts";
import { runTransfers } from "#app/transfer/runTransfers.ts";
import type { TransferQueue } from "#app/transfer/transferDeps.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { manualClock } from "#sandbox/clock/manualClock.ts";
import { type Random, randomOf } from "#sandbox/simulation/random.ts";
import type { House } from "./house.ts";
import { judge, type Wrong } from "./judge.ts";
import { meddle, type Meddling, pressEach, pressExport, reconnect } from "./people.ts";
import { importNow, recognitionByEntryId } from "./nextImport.ts";
import { type Deed, type Plan, quietMs } from "./plan.ts";
import { type Player, Stage } from "./stage.ts";
import { takeState, putBack, type StoredState } from "./storedState.ts";
import { type Firm, openTown, postForeign, type Town } from "./town.ts";
import { depsOf, type Scene } from "./worker.ts";

export interface Played {
  readonly wrong: readonly Wrong[];
  /** What processes ended by that nobody expected. */
  readonly errors: readonly unknown[];
}

export interface PlayOptions {
  /** The look-up is taken away: plays must then find doubles. */
  readonly isBlind?: boolean;
}

const minuteMs = 60_000;
/** After so long without a word from its process, a job goes to another. */
const heartbeatMs = 12_000;
const mostRounds = 8;

/** Plays it. */
export async function play(house: House, plan: Plan, { isBlind = false }: PlayOptions = {}): Promise<Played> {
  const clock = manualClock(Date.now());
  const random = randomOf(`stage ${plan.seed}`);
  const stage = new Stage(clock, random);
  await house.owner.query("DELETE FROM fortnox.send_lock");
  const town = await openTown(house, { ...plan.town, clock });
  const dispatcher = new Agent({ pipelining: 0 });
  try {
    return await new Playing({ house, plan, stage, town, dispatcher, isBlind, random }).run();
  } finally {
    await dispatcher.destroy();
    await town.close();
  }
}

/** The scene with all that a play knows of it. */
type FullScene = Omit<Scene, "house" | "stage" | "town"> & {
  readonly house: House;
  readonly stage: Stage;
  readonly town: Town;
};

interface PlayingOptions extends Pick<FullScene, "house" | "stage" | "town" | "dispatcher" | "isBlind"> {
  readonly plan: Plan;
  readonly random: Random;
}

class Playing {
  readonly #plan: Plan;
  readonly #random: Random;
  readonly #scene: FullScene;
  readonly #players = new Set<Player>();
  readonly #errors: unknown[] = [];
  readonly #meddling: Meddling = { copies: new Set(), editedKeys: new Set(), deletedKeys: new Set() };
  #started = 0;
  #restoredAtMs: number | null = null;
  #stateBefore: StoredState | null = null;

  constructor({ plan, random, ...scene }: PlayingOptions) {
    this.#plan = plan;
    this.#random = random;
    const queue: TransferQueue = {
      put: (job, afterMs = 0) => {
        this.#start(job, afterMs);
        return Promise.resolve();
      },
    };
    this.#scene = { ...scene, queue, quietMs, restoredAtMs: () => this.#restoredAtMs };
  }

  async run(): Promise<Played> {
    const { stage, town, house } = this.#scene;
    const { faults, deeds, workers } = this.#plan;
    for (const fault of faults) town.sandbox.control.addFault(fault);
    if (this.#random.permille(500)) this.#stateBefore = await takeState(house, town.firms);
    for (const firm of town.firms) {
      this.#act(`press ${firm.firmId}`, async (player) => {
        const deps = depsOf(this.#scene, player);
        await pressExport(deps, town, firm);
        this.#stateBefore ??= await takeState(house, town.firms);
        for (let more = 1; more < workers; more++) await deps.queue.put(firm);
      });
    }
    for (const deed of deeds) this.#plant(deed);
    await stage.play(stage.clock.nowMs() + 30 * minuteMs);
    town.sandbox.control.clearFaults();
    await this.#comeToRest();
    const wrong = await this.#judgeAll();
    const told = this.#plan.isBeyondQuiet ? await this.#notShown(wrong) : wrong;
    return { wrong: told, errors: this.#errors };
  }

  /** A process takes the job, after a while; killed or paused for long, another does. */
  #start(job: Firm | { readonly firmId: string; readonly closingId: string }, afterMs: number): void {
    const { stage } = this.#scene;
    stage.clock.after(afterMs, () => {
      const cuts = this.#plan.cuts[this.#started] ?? [];
      this.#started += 1;
      const again = (): void => {
        this.#start(job, heartbeatMs);
      };
      if (cuts.some(({ kind }) => kind.startsWith("pause"))) again();
      const player = stage.enter(`worker ${String(this.#started)}`, cuts, again);
      this.#players.add(player);
      runTransfers(depsOf(this.#scene, player), { firmId: job.firmId, closingId: job.closingId })
        .catch((error: unknown) => {
          this.#errors.push(error);
          this.#start(job, heartbeatMs);
        })
        .finally(() => this.#players.delete(player));
    });
  }

  #act(name: string, work: (player: Player) => Promise<unknown>): void {
    const player = this.#scene.stage.enter(name);
    work(player).catch((error: unknown) => this.#errors.push(error));
  }

  #plant(deed: Deed): void {
    const { stage } = this.#scene;
    stage.clock.after(deed.afterMs, () => {
      this.#act(deed.kind, async (player) => {
        for (let step = 0; step < deed.afterSteps; step++) await stage.step(player, () => Promise.resolve());
        await this.#do(deed.kind, player);
      });
    });
  }

  async #do(kind: Deed["kind"], player: Player): Promise<void> {
    const { stage, town } = this.#scene;
    const firm = this.#random.pick(town.firms);
    const deps = depsOf(this.#scene, player);
    const inFortnox = (work: () => void): Promise<void> =>
      stage.step(player, () => {
        work();
        return Promise.resolve();
      });
    switch (kind) {
      case "export-again":
        return pressExport(deps, town, firm);
      case "cancel":
        await pressEach(deps, firm, "cancel");
        return;
      case "look-now":
        await pressEach(deps, firm, "look-now");
        return;
      case "send-again":
        await pressEach(deps, firm, "send-again");
        return;
      case "copy":
      case "edit":
      case "delete":
        return inFortnox(() => {
          meddle(town, kind, this.#meddling);
        });
      case "post-foreign":
        return inFortnox(() => {
          postForeign(town.sandbox, 90);
        });
      case "expire-tokens":
        return inFortnox(() => {
          town.sandbox.control.expireAccessTokens();
        });
      case "restore":
        return this.#restore(player);
    }
  }

  /** The program is stopped, the state from before is put back, and somebody exports again. */
  async #restore(player: Player): Promise<void> {
    const { stage, town, house } = this.#scene;
    const state = this.#stateBefore;
    if (state === null) return;
    await stage.step(player, async () => {
      for (const other of this.#players) stage.stop(other);
      this.#players.clear();
      await putBack(house, state);
      this.#restoredAtMs = stage.clock.nowMs();
    });
    for (const firm of town.firms) await pressExport(depsOf(this.#scene, player), town, firm);
  }

  /** Time passes, and a person does what the program asks for. */
  async #comeToRest(): Promise<void> {
    const { stage, town } = this.#scene;
    for (let round = 0; round < mostRounds; round++) {
      for (const firm of town.firms) {
        this.#act("recovery", async (player) => {
          const deps = depsOf(this.#scene, player);
          await reconnect(deps, town, firm);
          await pressExport(deps, town, firm);
          await pressEach(deps, firm, "send-again");
          await pressEach(deps, firm, "look-now");
        });
      }
      await stage.play(stage.clock.nowMs() + 20 * minuteMs);
      const transfers = await this.#readAll();
      if (transfers.every(({ state }) => state === "transferred" || state === "cancelled")) return;
    }
  }

  /** What landed after the quiet time may be there twice: the next import says so. */
  async #notShown(wrong: readonly Wrong[]): Promise<readonly Wrong[]> {
    const { stage, town, house } = this.#scene;
    if (wrong.length === 0) return wrong;
    const shown = new Map<string, string>();
    for (const firm of town.firms) {
      this.#act("import", (player) => importNow(depsOf(this.#scene, player), firm));
      await stage.play(stage.clock.nowMs() + minuteMs);
      const recognised = await recognitionByEntryId(house, firm);
      for (const { entryId, key } of firm.entries) shown.set(key, recognised.get(entryId) ?? "nothing");
    }
    return wrong
      .filter(({ kind, key }) => kind !== "doubled" || shown.get(key) !== "duplicate")
      .map((each) => ({ ...each, told: `${each.told}, shown as ${shown.get(each.key) ?? "nothing"}` }));
  }

  async #readAll(): Promise<readonly Transfer[]> {
    const inFirm = createInFirm(this.#scene.house.pool);
    const lists = await Promise.all(
      this.#scene.town.firms.map(({ firmId, closingId }) =>
        inFirm(firmId, (transaction) => transferStore.list(transaction, closingId)),
      ),
    );
    return lists.flat();
  }

  async #judgeAll(): Promise<readonly Wrong[]> {
    const transfers = await this.#readAll();
    const { town } = this.#scene;
    return town.firms.flatMap(({ entries }) =>
      entries.flatMap((entry) => {
        const transfer = transfers.find(({ entryId }) => entryId === entry.entryId) ?? null;
        return judge(town, entry, { transfer, meddling: this.#meddling });
      }),
    );
  }
}
