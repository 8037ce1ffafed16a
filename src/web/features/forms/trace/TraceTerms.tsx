/** Other boxes, answers and steps that a box is computed from; a box leads to its own Varifrån? */
import type { JSX } from "react";
import type { FieldTrace } from "#wire/forms.ts";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { boxLabel } from "#web/lib/forms/boxLabel.ts";
import { t } from "#web/lib/texts/translate.ts";

type Term = FieldTrace["terms"][number];

const signs = { "+": "+", "-": "\u2212", "=": "=" } as const;

export interface TraceTermsProps {
  readonly closingId: string;
  readonly trace: FieldTrace;
}

/** Draws the terms as a sum. */
export function TraceTerms({ closingId, trace }: TraceTermsProps): JSX.Element {
  return (
    <table className="dense" aria-label={t("forms.panel.terms")}>
      <tbody>
        {trace.terms.map((term, index) => (
          <tr key={index}>
            <td className="n ink2" aria-label={t(`trace.operators.${term.operator}`)}>
              {signs[term.operator]}
            </td>
            <th scope="row" className="wrap">
              <TermName closingId={closingId} term={term} />
            </th>
            <td className="r">
              <Kronor kronor={term.kronor} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="n" aria-label={t("trace.operators.=")}>
            =
          </td>
          <th scope="row">{boxLabel(trace.label).text}</th>
          <td className="r">
            <Kronor kronor={trace.kronor} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function TermName({ closingId, term }: { closingId: string; term: Term }): JSX.Element {
  const { form, code, row, label } = term;
  const name = [form, row, boxLabel(label).text].filter(Boolean).join(" ");
  if (form === null || code === null) return <>{name}</>;
  return <PlaceLink href={`/bokslut/${closingId}/deklaration?blad=${form}&ruta=${code}`}>{name}</PlaceLink>;
}
