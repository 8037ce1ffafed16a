/** Finding an account by its number or by words of its name, as it is typed. */
import type { EntryChart } from "#wire/entries.ts";

export type ChartAccount = EntryChart["accounts"][number];

const mostShown = 50;
const fourDigits = /^[1-9]\d{3}$/;

/** Tells whether an account that the chart lacks can be made in Fortnox. */
export function canBecomeAccount(account: string): boolean {
  return fourDigits.test(account);
}

/** Lists what fits: numbers that begin so, then names that have every word; those in use before inactive ones. */
export function findAccounts(accounts: readonly ChartAccount[], typed: string): readonly ChartAccount[] {
  const asked = fold(typed);
  const words = asked.split(" ").filter((word) => word !== "");
  const byNumber = accounts.filter(({ account }) => asked !== "" && account.startsWith(asked));
  const byName = accounts.filter(
    ({ account, name }) =>
      !(asked !== "" && account.startsWith(asked)) && words.every((word) => hasWord(fold(name), word)),
  );
  const ranked = [byNumber, byName].flatMap((found) => [
    ...found.filter(({ active }) => active !== false),
    ...found.filter(({ active }) => active === false),
  ]);
  return ranked.slice(0, mostShown);
}

/** Tells the account that is meant when the field is left: the exact number, the marked one, or four digits anew. */
export function meantAccount(
  typed: string,
  found: { readonly accounts: readonly ChartAccount[]; readonly marked: ChartAccount | undefined },
): string {
  const text = typed.trim();
  const isExact = found.accounts.some(({ account }) => account === text);
  if (text === "" || isExact || canBecomeAccount(text)) return text;
  return found.marked?.account ?? text;
}

/** A word is found where a word of the name begins, or inside it when it is long enough to mean something. */
function hasWord(name: string, word: string): boolean {
  const insideFrom = 3;
  return (
    name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ||
    (word.length >= insideFrom && name.includes(word))
  );
}

function fold(text: string): string {
  return text.toLocaleLowerCase("sv").trim();
}
