/** What a property's row of INK2 says of it. */
import type { Property } from "./changeContent.ts";

/** Tells whether a municipal fee is paid for it, whose most a person types: homes and flats, rows 1.8 and 1.9. */
export function isHome({ row }: Pick<Property, "row">): boolean {
  return row === "80" || row === "93";
}
