/** What goes wrong in a play, drawn from its seed: one kind of trouble in the middle, some more around it. */
import type { Fault, FaultRule } from "#sandbox/faults/fault.ts";
import { type Random, randomOf } from "#sandbox/simulation/random.ts";
import type { Cut } from "./stage.ts";
import type { TownPlan } from "./town.ts";

export const quietMs = 15 * 60_000;
const secondMs = 1_000;

/** Something that people do, after so many steps of others or at a moment. */
export interface Deed {
  readonly kind:
    | "export-again"
    | "cancel"
    | "look-now"
    | "send-again"
    | "copy"
    | "edit"
    | "delete"
    | "post-foreign"
    | "expire-tokens"
    | "restore";
  readonly afterMs: number;
  readonly afterSteps: number;
}

export interface Plan {
  readonly seed: string;
  readonly theme: Theme;
  readonly town: Omit<TownPlan, "clock">;
  readonly workers: number;
  /** Of the processes in the order that they begin; those that come later are left alone. */
  readonly cuts: readonly (readonly Cut[])[];
  readonly faults: readonly FaultRule[];
  readonly deeds: readonly Deed[];
  /** A voucher may land after the quiet time: it can then be doubled, and must be shown. */
  readonly isBeyondQuiet: boolean;
}

export const themes = [
  "killed",
  "post",
  "killed",
  "late",
  "reads",
  "workers",
  "killed",
  "paused",
  "token",
  "restored",
  "firms",
  "people",
  "fortnox",
  "mixed",
  "beyond",
  "mixed",
] as const;
export type Theme = (typeof themes)[number];

/** Which of the themes are of killed processes. */
const killedThemes = themes.flatMap((theme, index) => (theme === "killed" ? [index] : []));

/** Draws the plan of a seed. */
export function planOf(seed: number): Plan {
  const random = randomOf(`transfer ${String(seed)}`);
  const theme = themes[seed % themes.length] ?? "mixed";
  const isOf = (...those: readonly Theme[]): boolean => those.includes(theme);
  const isMixed = theme === "mixed";
  const firms = isOf("firms") || (isMixed && random.permille(300)) ? 2 : 1;
  const workers = isOf("workers") ? random.pick([2, 4]) : random.pick([1, 1, 2]);
  const rough = (chance: number): boolean => isMixed && random.permille(chance);
  return {
    seed: String(seed),
    theme,
    town: {
      firms,
      entries: random.between(1, 3),
      before: random.between(0, 3),
      kind: isOf("token") ? random.pick(["service", "personal"]) : "service",
    },
    workers,
    cuts:
      isOf("killed", "paused", "workers", "firms", "restored") || rough(600)
        ? cutsOf(random, theme, seed)
        : [],
    faults: faultsOf(random, theme),
    deeds: deedsOf(random, theme),
    isBeyondQuiet: theme === "beyond",
  };
}

const steps = 48;
const deaths = ["kill-before", "kill-inside", "kill-after"] as const;

/** The plays of killed processes go through the steps one by one, each way of dying in turn; the others draw them. */
function cutsOf(random: Random, theme: Theme, seed: number): readonly (readonly Cut[])[] {
  const drawn = (kinds: readonly Cut["kind"][]): readonly Cut[] => [
    {
      step: random.between(1, steps),
      kind: random.pick(kinds),
      ms: random.pick([5, 20, 45, 70, 150, 400]) * secondMs,
    },
  ];
  if (theme === "killed") {
    const turn =
      Math.floor(seed / themes.length) * killedThemes.length + killedThemes.indexOf(seed % themes.length);
    const kind = deaths[Math.floor(turn / steps) % deaths.length] ?? "kill-after";
    const first = [{ step: 1 + (turn % steps), kind }];
    return random.permille(500) ? [first] : [first, drawn([...deaths, "pause-after"])];
  }
  const kinds: readonly Cut["kind"][] =
    theme === "paused" ? ["pause-before", "pause-after"] : [...deaths, "kill-after", "pause-after"];
  return Array.from({ length: random.between(1, 3) }, () => drawn(kinds));
}

const postFaults = (random: Random): Fault =>
  random.pick<Fault>([
    { kind: "cut-before" },
    { kind: "cut-after" },
    { kind: "cut-after" },
    { kind: "gateway-error-after", status: 502 },
    { kind: "gateway-error-after", status: 504 },
    { kind: "status", status: 500 },
    { kind: "status", status: 503 },
    { kind: "status", status: 408 },
    { kind: "rate-limited", retryAfterSeconds: 3 },
    { kind: "rate-limited" },
    { kind: "truncated" },
    { kind: "malformed" },
    { kind: "html" },
    { kind: "empty-body" },
    { kind: "expired-token" },
  ]);

const readFaults = (random: Random): Fault =>
  random.pick<Fault>([
    { kind: "cut-before" },
    { kind: "status", status: 500 },
    { kind: "status", status: 404 },
    { kind: "rate-limited", retryAfterSeconds: 2 },
    { kind: "truncated" },
    { kind: "malformed" },
    { kind: "html" },
    { kind: "empty-body" },
    { kind: "expired-token" },
  ]);

function lateOf(random: Random, isBeyond: boolean): Fault {
  const delayMs = isBeyond
    ? quietMs + random.between(200, 2_000) * secondMs
    : random.pick([1, 10, 40, 100, 300, 600, 890, 900]) * secondMs;
  const status = random.pick([0, 502, 504]);
  return { kind: "late-commit", delayMs, ...(status === 0 ? {} : { status }) };
}

function faultsOf(random: Random, theme: Theme): readonly FaultRule[] {
  const post = { method: "POST", path: "/3/vouchers" };
  const rules: FaultRule[] = [];
  const strike = (match: FaultRule["match"], fault: Fault, most: number): void => {
    rules.push({ match, fault, skip: random.between(0, most) });
  };
  if (theme === "post") for (let n = random.between(1, 3); n > 0; n--) strike(post, postFaults(random), 2);
  if (theme === "late" || theme === "beyond") strike(post, lateOf(random, theme === "beyond"), 1);
  if (theme === "late" && random.permille(400)) strike(post, lateOf(random, false), 1);
  if (theme === "restored" && random.permille(500)) strike(post, lateOf(random, false), 1);
  if (theme === "reads") {
    for (let n = random.between(1, 4); n > 0; n--) strike({ method: "GET" }, readFaults(random), 25);
  }
  if (theme === "token") {
    strike({ method: "POST", path: "/oauth-v1/token" }, { kind: "cut-after" }, 1);
    strike(random.pick([post, { method: "GET" }]), { kind: "expired-token" }, 3);
  }
  if (theme === "people" || theme === "fortnox") strike(post, postFaults(random), 1);
  if (theme === "mixed") {
    strike(post, random.permille(500) ? lateOf(random, false) : postFaults(random), 1);
    strike({ method: "GET" }, readFaults(random), 30);
  }
  const lags = theme === "reads" || theme === "late" || random.permille(250);
  if (lags) {
    const lagMs = random.pick([60, 600, 3_600]) * secondMs;
    rules.push({
      match: { method: "GET", path: "/3/vouchers*" },
      times: "always",
      fault: { kind: "list-lag", lagMs },
    });
  }
  return rules;
}

function deedsOf(random: Random, theme: Theme): readonly Deed[] {
  const deed = (kind: Deed["kind"], latestMs = 0): Deed => ({
    kind,
    afterMs: random.between(0, latestMs),
    afterSteps: random.between(0, 60),
  });
  const minutes = (count: number): number => count * 60_000;
  switch (theme) {
    case "people":
      return Array.from({ length: random.between(1, 4) }, () =>
        deed(random.pick(["export-again", "cancel", "look-now", "send-again"]), minutes(25)),
      );
    case "fortnox":
      return [
        deed(random.pick(["copy", "edit", "delete"]), random.pick([0, minutes(3)])),
        deed("post-foreign"),
      ];
    case "token":
      return [deed("expire-tokens"), deed("expire-tokens", minutes(2))];
    case "restored":
      return [deed("restore", random.pick([0, minutes(5), minutes(20)]))];
    case "firms":
    case "workers":
      return [deed("post-foreign"), deed("export-again")];
    case "mixed":
      return random.permille(500)
        ? [
            deed("export-again"),
            deed("post-foreign"),
            deed(random.pick(["look-now", "send-again"]), minutes(20)),
          ]
        : [deed("expire-tokens"), deed("post-foreign")];
    default:
      return random.permille(300) ? [deed("post-foreign")] : [];
  }
}
