/** Swedish texts of findings about balances. */
import type { BalanceFindingKind, FindingTexts } from "./findingFields.ts";
import { renderSwedishAmount as amount } from "./swedishAmount.ts";

export const balanceTexts: FindingTexts<BalanceFindingKind> = {
  "balance-differs": (f) =>
    `Konto ${f.account}: ingående balans ${amount(f.opening)} och förändring ${amount(f.movement)} ger inte utgående balans ${amount(f.closing)}. Skillnaden är ${amount(f.difference)}.`,
  "result-differs": (f) =>
    `Konto ${f.account}: verifikationerna summerar till ${amount(f.movement)}, men saldot i filen är ${amount(f.result)}. Skillnaden är ${amount(f.difference)}.`,
  "opening-differs-from-last-closing": (f) =>
    `Konto ${f.account}: årets ingående balans ${amount(f.opening)} är inte förra årets utgående balans ${amount(f.lastClosing)}. Skillnaden är ${amount(f.difference)}.`,
  "opening-on-result-account": (f) =>
    `Resultatkontot ${f.account} har ingående balans ${amount(f.amount)}, men ska börja på noll.`,
  "result-on-balance-account": (f) =>
    `Balanskontot ${f.account} har ett resultatsaldo (#RES) på ${amount(f.amount)}.`,
  "openings-do-not-sum": (f) =>
    `De ingående balanserna summerar till ${amount(f.difference)}, inte till noll.`,
  "closings-do-not-sum": (f) =>
    `Utgående balanser (${amount(f.closings)}) och resultat (${amount(f.results)}) tar inte ut varandra.`,
  "balance-duplicate": (f) =>
    `#${f.label} för konto ${f.account} och år ${f.yearNo} förekommer mer än en gång. ${f.areKept ? "Båda har lästs." : "Den sista gäller."}`,
  "period-balances-differ": (f) =>
    `Konto ${f.account}: periodernas förändring summerar till ${amount(f.periods)}, men årets förändring är ${amount(f.change)}. Skillnaden är ${amount(f.difference)}.`,
};
