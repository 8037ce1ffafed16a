/**
 * Where processes play together in one: each of their effects is a step, one step at a time, whose turn it is drawn by
 * the seed; time moves only when nobody has a step to take. So a seed gives the same play again. A process may be killed
 * before, in or after a step (it then never takes another), or paused there.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import type { ManualClock } from "#sandbox/clock/manualClock.ts";
import type { Random } from "#sandbox/simulation/random.ts";

export interface Cut {
  /** Which step of the process, counted from 1. */
  readonly step: number;
  readonly kind: "kill-before" | "kill-inside" | "kill-after" | "pause-before" | "pause-after";
  /** How long a pause lasts. */
  readonly ms?: number;
}

export interface Player {
  readonly name: string;
  readonly cuts: readonly Cut[];
  steps: number;
  isDead: boolean;
  pausedUntilMs: number;
  readonly onDeath: () => void;
}

interface Turn {
  readonly player: Player;
  readonly begin: () => void;
}

interface Holding {
  holds: boolean;
}

/** Thrown inside a step that is undone with the process that took it. */
class KilledError extends Error {
  override readonly name = "KilledError";
}

const watchdogMs = 60_000;

export class Stage {
  readonly clock: ManualClock;
  readonly #random: Random;
  readonly #nesting = new AsyncLocalStorage<Holding>();
  readonly #waiting: Turn[] = [];
  #free: () => void = () => undefined;

  constructor(clock: ManualClock, random: Random) {
    this.clock = clock;
    this.#random = random;
  }

  /** Lets a process in. */
  enter(name: string, cuts: readonly Cut[] = [], onDeath: () => void = () => undefined): Player {
    return { name, cuts, steps: 0, isDead: false, pausedUntilMs: 0, onDeath };
  }

  /** Takes a step when its turn comes; `fail` undoes it when the process is to die in the middle. */
  async step<T>(player: Player, work: (fail: () => void) => Promise<T>): Promise<T> {
    const outer = this.#nesting.getStore();
    const isNested = outer?.holds === true;
    if (isNested) this.#release(outer);
    player.steps += 1;
    const cut = player.cuts.find(({ step }) => step === player.steps);
    await this.#turn(player);
    if (cut?.kind === "kill-before") return this.#die(player);
    if (cut?.kind === "pause-before") await this.#pause(player, cut.ms);
    const own: Holding = { holds: true };
    try {
      const fail = (): void => {
        if (cut?.kind === "kill-inside") throw new KilledError();
      };
      const result = await this.#nesting.run(own, () => work(fail));
      if (cut?.kind === "kill-after" || cut?.kind === "kill-inside") return await this.#die(player);
      if (cut?.kind === "pause-after") await this.#pause(player, cut.ms);
      return result;
    } catch (error) {
      if (error instanceof KilledError) return await this.#die(player);
      throw error;
    } finally {
      if (isNested && !player.isDead) {
        own.holds = false;
        outer.holds = true;
      } else this.#release(own);
    }
  }

  /** Waits on the stage's clock. */
  async sleep(player: Player, ms: number, signal?: AbortSignal): Promise<void> {
    const outer = this.#nesting.getStore();
    const isNested = outer?.holds === true;
    if (isNested) this.#release(outer);
    await new Promise<void>((resolve, reject) => {
      const cancel = this.clock.after(ms, resolve);
      signal?.addEventListener("abort", () => {
        cancel();
        reject(signal.reason as Error);
      });
    });
    if (player.isDead) return never();
    if (isNested) {
      await this.#turn(player);
      outer.holds = true;
    }
  }

  /** Ends a process from outside, between two of its steps. */
  stop(player: Player): void {
    player.isDead = true;
    const left = this.#waiting.filter((turn) => turn.player !== player);
    this.#waiting.splice(0, this.#waiting.length, ...left);
  }

  /** Plays until nobody has anything to do, or until the moment. */
  async play(untilMs: number): Promise<void> {
    for (;;) {
      for (let turns = 0; turns < 4; turns++) await turnOfTheLoop();
      const ready = this.#waiting.filter(({ player }) => player.pausedUntilMs <= this.clock.nowMs());
      if (ready.length > 0) {
        await this.#give(this.#random.pick(ready));
        continue;
      }
      const nextMs = this.clock.nextDueMs();
      if (nextMs === undefined || nextMs > untilMs) break;
      await this.clock.advance(Math.max(0, nextMs - this.clock.nowMs()));
    }
    if (untilMs < Infinity) await this.clock.advance(Math.max(0, untilMs - this.clock.nowMs()));
  }

  async #give(turn: Turn): Promise<void> {
    this.#waiting.splice(this.#waiting.indexOf(turn), 1);
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    this.#free = () => {
      resolve(undefined);
    };
    const watchdog = setTimeout(() => {
      reject(new Error(`A step of ${turn.player.name} did not end.`));
    }, watchdogMs);
    turn.begin();
    await promise.finally(() => {
      clearTimeout(watchdog);
    });
  }

  #turn(player: Player): Promise<void> {
    if (player.isDead) return never();
    return new Promise((begin) => this.#waiting.push({ player, begin }));
  }

  #release(holding: Holding): void {
    if (!holding.holds) return;
    holding.holds = false;
    this.#free();
  }

  async #pause(player: Player, ms = 0): Promise<void> {
    player.pausedUntilMs = this.clock.nowMs() + ms;
    // Something must fall due at its end, or time would stand still before it.
    this.clock.after(ms, () => undefined);
    this.#free();
    await this.#turn(player);
  }

  #die(player: Player): Promise<never> {
    this.stop(player);
    this.#free();
    player.onDeath();
    return never();
  }
}

/** What a dead process waits for. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
