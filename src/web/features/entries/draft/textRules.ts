/** Which characters Fortnox does not take in texts, and how long they may be, as the server's rules say. */
import type { EntryChart } from "#wire/entries.ts";
import { t } from "#web/lib/texts/translate.ts";

export type TextRules = EntryChart["texts"];

const names: Readonly<Record<string, "tab">> = { "\t": "tab" };

/** Lists the characters of a text that are refused, each once, with where it stands first. */
export function refusedSigns(text: string, { refused }: TextRules): readonly string[] {
  const pattern = new RegExp(refused, "u");
  const placeBySign = new Map<string, number>();
  Array.from(text).forEach((sign, index) => {
    if (pattern.test(sign) && !placeBySign.has(sign)) placeBySign.set(sign, index + 1);
  });
  return Array.from(placeBySign, ([sign, place]) =>
    t("entryEditor.character.at", { sign: signText(sign), place }),
  );
}

function signText(sign: string): string {
  const name = names[sign];
  return name === undefined ? sign : t(`entryEditor.character.${name}`);
}
