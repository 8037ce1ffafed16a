/** What a property's row of INK2 says of it. */
import type { Property } from "./changeContent.ts";

type PropertyRow = Property["row"];

/** In the order of the form: a list of codes that are numbers comes in the order of the numbers. */
export const rowsOfForm = [
  "80",
  "93",
  "84",
  "86",
  "95",
  "96",
  "97",
  "98",
] as const satisfies readonly PropertyRow[];

/** Tells whether a municipal fee is paid for it, whose most a person types: homes and flats, rows 1.8 and 1.9. */
export function isHome({ row }: Pick<Property, "row">): boolean {
  return row === "80" || row === "93";
}
