/** The sentence of a remark: on an open item, on pasted text. Its amounts are öre under any name. */
import type { WireProblem } from "#wire/problem.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { problemText } from "../problemText.ts";
import { hasText, textAt } from "../translate.ts";

type Datum = WireProblem["data"][string];

const amountNames: ReadonlySet<string> = new Set([
  "amount",
  "balance",
  "back",
  "forward",
  "stated",
  "computed",
  "readings",
]);

/** Writes a remark by the table at `place`; one that the table lacks is written as a problem. */
export function remarkText(place: string, remark: WireProblem): string {
  const sentence = `${place}.${remark.kind}`;
  if (!hasText(sentence)) return problemText(remark);
  const data = Object.entries(remark.data).map(([key, value]) => {
    const name = key.replace(/Ore$/, "");
    return [name, written(name, value)] as const;
  });
  return textAt(sentence, Object.fromEntries(data));
}

function written(name: string, value: Datum): string | number {
  if (value === null) return "–";
  if (Array.isArray(value))
    return value.map((part) => String(written(name, part))).join(name === "readings" ? " eller " : ", ");
  if (amountNames.has(name) && /^-?\d+$/.test(String(value))) return amountText(String(value));
  if (name === "rate") return String(value).replace(".", ",");
  const column = `pasteColumns.${String(value)}`;
  if ((name === "role" || name === "columns") && hasText(column)) return textAt(column);
  return typeof value === "number" ? value : String(value);
}
