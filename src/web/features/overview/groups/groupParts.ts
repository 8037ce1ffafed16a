/** How far the accounts of a group have come, as the parts of a bar. */
import type { Overview } from "#wire/progress.ts";
import { groupName } from "#web/lib/texts/closing/groupName.ts";
import { t } from "#web/lib/texts/translate.ts";

export type GroupProgress = Overview["groups"][number];
export type PartName = "settled" | "started" | "stale" | "differs" | "rest";

export interface Part {
  readonly name: PartName;
  readonly count: number;
}

/** In the order of the bar. */
export const partNames: readonly PartName[] = ["settled", "started", "stale", "differs", "rest"];

/** Counts the parts that have accounts. */
export function groupParts({ settled, counts }: GroupProgress): readonly Part[] {
  const all: Readonly<Record<PartName, number>> = {
    settled,
    started: counts.started,
    stale: counts.stale,
    differs: counts.differs,
    rest: counts["not-started"],
  };
  return partNames.map((name) => ({ name, count: all[name] })).filter(({ count }) => count > 0);
}

export interface Segment extends Part {
  readonly x: number;
  readonly width: number;
}

const gap = 1.5;

/** Lays the parts side by side over the width of the bar, each in proportion to its accounts. */
export function segments(parts: readonly Part[], width: number): readonly Segment[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const room = width - gap * Math.max(0, parts.length - 1);
  let x = 0;
  return parts.map((part) => {
    const segment = { ...part, x, width: total === 0 ? 0 : (room * part.count) / total };
    x += segment.width + gap;
    return segment;
  });
}

/** Says what the bar shows. */
export function plotText(group: GroupProgress): string {
  const rest = groupParts(group)
    .filter(({ name }) => name !== "settled")
    .map(({ name, count }) => `, ${count} ${t(`overview.groups.parts.${name}`).toLocaleLowerCase("sv")}`)
    .join("");
  const { settled, accounts } = group;
  return t("overview.groups.plot", { group: groupName(group.key), settled, accounts, rest });
}
