/** What a problem says of something that was sent: where reading and writing go wrong alike, in words of its own. */
import type { WireProblem } from "#wire/problem.ts";
import { problemText, saidIn } from "#web/lib/texts/problemText.ts";
import { hasText, t, textAt } from "#web/lib/texts/translate.ts";

/** Writes the problem of a voucher, or of a file that was to follow one, with Fortnox's own words after ours. */
export function sentProblem(problem: WireProblem, sent: "voucher" | "file"): string {
  const place = `transfer.sent.${sent}.${problem.kind}`;
  if (!hasText(place)) return problemText(problem);
  const said = saidIn(problem);
  return said === null ? textAt(place) : `${textAt(place)} ${t("fortnox.said", { said })}`;
}
