/** What one process works with in a play: the program's own parts, each effect a step on the stage. */
import { randomUUID } from "node:crypto";
import type { Dispatcher } from "undici";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { createSendLock } from "#adapters/database/transfer/sendLock.ts";
import { transferStore } from "#adapters/database/transfer/transferStore.ts";
import { createFortnoxApi } from "#adapters/fortnox/api/fortnoxApi.ts";
import { attemptStore } from "#adapters/fortnox/stored/attemptStore.ts";
import { createConnectionStore } from "#adapters/fortnox/stored/connectionStore.ts";
import { createSecretBox } from "#adapters/fortnox/stored/secretBox.ts";
import { sha256 } from "#adapters/import-worker/sha256.ts";
import type { FortnoxApi } from "#app/fortnox/fortnoxApi.ts";
import type { TransferDeps, TransferQueue } from "#app/transfer/transferDeps.ts";
import type { SendLock } from "#app/transfer/transferStore.ts";
import { appSecret, type House } from "./house.ts";
import type { OpenStage } from "./scaledStage.ts";
import type { Player } from "./stage.ts";
import type { Town } from "./town.ts";

export interface Scene {
  readonly house: Pick<House, "pool">;
  readonly stage: OpenStage;
  readonly town: { readonly sandbox: Pick<Town["sandbox"], "url">; readonly signIn: Town["signIn"] };
  readonly dispatcher: Dispatcher;
  readonly queue: TransferQueue;
  readonly quietMs: number;
  /** When a backup was restored, on the stage's clock. */
  readonly restoredAtMs: () => number | null | Promise<number | null>;
  /** Blind: nothing is ever found in Fortnox. The plays must then go wrong. */
  readonly isBlind: boolean;
}

/** Puts it together for a process. */
export function depsOf(scene: Scene, player: Player): TransferDeps {
  const { house, stage, town, queue, quietMs } = scene;
  const { clock } = stage;
  const inFirm = createInFirm(house.pool);
  return {
    inFirm: (firmId, work) =>
      stage.step(player, (fail) =>
        inFirm(firmId, async (transaction) => {
          const result = await work(transaction);
          fail();
          return result;
        }),
      ),
    signIn: town.signIn,
    connections: createConnectionStore(createSecretBox(appSecret)),
    attempts: attemptStore,
    // What is logged of calls is tested elsewhere, and is written by a clock of its own.
    callLogs: { open: () => ({ note: () => undefined, close: () => Promise.resolve() }) },
    log: logWriter,
    entries: entryStore,
    transfers: transferStore,
    openApi: ({ tenant, ...calls }) =>
      blinded(
        scene,
        createFortnoxApi(
          {
            ...calls,
            apiUrl: town.sandbox.url,
            dispatcher: scene.dispatcher,
            turns: {
              take: (_signal, work) => stage.step(player, () => work(() => undefined)),
              pause: () => Promise.resolve(),
            },
            sleep: (ms, signal) => stage.sleep(player, ms, signal),
            random: () => 0.5,
          },
          tenant,
        ),
      ),
    now: () => new Date(clock.nowMs()),
    sendLock: lockOf(scene, player),
    clock: {
      now: () => Promise.resolve(new Date(clock.nowMs())),
      monotonicMs: () => clock.nowMs(),
      sleep: (ms, signal) => stage.sleep(player, ms, signal),
    },
    queue,
    sha256,
    newId: randomUUID,
    quietMs,
    sendFiles: () => Promise.resolve(),
  };
}

function lockOf({ house, stage, restoredAtMs }: Scene, player: Player): SendLock {
  const lock = createSendLock(house.pool);
  return {
    take: (key, asked) => stage.step(player, () => lock.take(key, asked)),
    // Part of a transaction that is a step already.
    keep: (transaction, held, untilMs) => lock.keep(transaction, held, untilMs),
    release: (held) => stage.step(player, () => lock.release(held)),
    readRestoredAtMs: async () => restoredAtMs(),
  };
}

function blinded({ isBlind }: Scene, api: FortnoxApi): FortnoxApi {
  if (!isBlind) return api;
  return {
    ...api,
    readVoucher: () => Promise.resolve(null),
    listVouchers: () => Promise.resolve({ rows: [], moved: false }),
    listVouchersSince: () => Promise.resolve({ rows: [], moved: false }),
  };
}
