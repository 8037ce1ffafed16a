/** The answer to Varifrån?: a sentence, the terms as a sum, and how the sum was rounded. */
import type { JSX } from "react";
import type { Trace } from "#wire/trace.ts";
import { hasText, t, textAt } from "#web/lib/texts/translate.ts";
import { Amount } from "../figures/Amount.tsx";
import { TraceLink } from "./TraceLink.tsx";

type Term = Trace["terms"][number];

const operators = { "+": "+", "-": "\u2212", "=": "=" } as const;

/** Draws the content of the card; `onFollow` is called when one of its links is followed. */
export function TraceCard({ trace, onFollow }: { trace: Trace; onFollow: () => void }): JSX.Element {
  const sentence = `trace.formulas.${trace.formula}`;
  return (
    <>
      <p className="ink2">{hasText(sentence) ? textAt(sentence) : trace.formula}</p>
      <table>
        <tbody>
          {trace.terms.map((term, index) => (
            <tr key={index}>
              <td className="n ink2" aria-label={t(`trace.operators.${term.operator}`)}>
                {operators[term.operator]}
              </td>
              <th scope="row">
                <TermName term={term} onFollow={onFollow} />
              </th>
              <td className="r">
                <Amount ore={term.amountOre} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="n" aria-label={t("trace.operators.=")}>
              =
            </td>
            <th scope="row" className="b">
              {t("trace.result")}
            </th>
            <td className="r b">
              <Amount ore={trace.resultOre} />
            </td>
          </tr>
        </tfoot>
      </table>
      {trace.rounding !== null && <p className="ink2">{roundingText(trace.rounding)}</p>}
    </>
  );
}

function TermName({ term, onFollow }: { term: Term; onFollow: () => void }): JSX.Element {
  const place = `trace.labels.${term.label}`;
  const label = hasText(place) ? textAt(place) : term.label;
  const name = term.name ?? "";
  if (term.link === null) return <>{[label, name].filter(Boolean).join(" ")}</>;
  return (
    <>
      {name !== "" && `${label} `}
      <TraceLink link={term.link} onFollow={onFollow}>
        {name === "" ? label : name}
      </TraceLink>
    </>
  );
}

function roundingText(rounding: string): string {
  const place = `trace.roundings.${rounding}`;
  return hasText(place) ? textAt(place) : rounding;
}
