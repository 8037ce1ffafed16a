/** Packs files as zip: the same files of the same moment give the same bytes, whatever the machine's time zone is. */
import { zipSync } from "fflate";
import type { PackFiles } from "#app/filing/sruZip.ts";
import { fileMoment } from "../../environment/clock.ts";

export const packFiles: PackFiles = (files, madeAt) => {
  const mtime = wallClock(madeAt);
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime }]])));
};

/** A zip file holds the time on the wall, without a zone: that of Sweden. */
function wallClock(moment: string): Date {
  const { date, time } = fileMoment(moment);
  const part = (text: string, from: number, length = 2): number => Number(text.slice(from, from + length));
  return new Date(
    ...([part(date, 0, 4), part(date, 4) - 1, part(date, 6)] as const),
    ...([part(time, 0), part(time, 2), part(time, 4)] as const),
  );
}
