/** An account that may be treated in its own way, and the two answers: taken up in the field, or left. */
import type { JSX } from "react";
import { Link } from "@tanstack/react-router";
import type { TreatmentLine } from "#wire/tax.ts";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { answerTreatment } from "../../content/changeContent.ts";
import { rowOf } from "../../content/typedFields.ts";
import type { TaxWork } from "../../taxWork.ts";

export interface TreatmentRowProps {
  readonly work: TaxWork;
  readonly line: TreatmentLine;
}

/** Draws the row. */
export function TreatmentRow({ work, line }: TreatmentRowProps): JSX.Element {
  const { account, name, kronor, ground } = line;
  return (
    <tr>
      <th scope="row" className="n">
        <Link
          to="/bokslut/$closingId/avstamning/resultat"
          params={{ closingId: work.closingId }}
          search={{ konto: account }}
        >
          {account}
        </Link>
      </th>
      <td className="el" title={name}>
        {name}
      </td>
      <td className="r">
        <Kronor kronor={kronor} />
      </td>
      <td className="ground ink2">{t(`tax.parts.treatments.grounds.${ground}`)}</td>
      <td className="answer">
        <Answers work={work} line={line} />
      </td>
    </tr>
  );
}

function Answers({ work, line }: TreatmentRowProps): JSX.Element {
  const { account, name, code } = line;
  const answer = work.content.treatments.find((treatment) => treatment.account === account);
  const choices = [
    { key: "field", code, label: t("tax.parts.treatments.field", { row: rowOf(code) }) },
    { key: "left", code: null, label: t("tax.parts.treatments.left") },
  ] as const;
  return (
    <div
      role="radiogroup"
      className="answers"
      aria-label={t("tax.parts.treatments.answerOf", { account, name })}
    >
      {choices.map((choice) => (
        <label key={choice.key}>
          <input
            type="radio"
            name={`treatment-${account}`}
            checked={answer !== undefined && (answer.code === null) === (choice.code === null)}
            disabled={work.readOnly}
            onChange={() => {
              work.change(answerTreatment(account, choice.code));
            }}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
