/** A figure that is typed in a cell of a table, or in a card: its name is heard and not seen. */
import type { JSX } from "react";
import type { FigureFieldProps } from "./FigureField.tsx";
import { writeFigure } from "./figureInput.ts";
import { useFigure } from "./useFigure.ts";

/** Draws the field, and under it what is wrong. */
export function FigureCell(props: Omit<FigureFieldProps, "help">): JSX.Element {
  const {
    work,
    field,
    label,
    value,
    saved,
    unit = "kronor",
    isSigned = false,
    proposed = null,
    check,
    onCommit,
  } = props;
  const { editor, state, readOnly } = work;
  const { fault, input } = useFigure({
    ...{ editor, state, field, value, saved, kind: { unit, isSigned }, readOnly, onCommit },
    ...(check === undefined ? {} : { check }),
  });
  return (
    <>
      <input
        {...input}
        className="fig n"
        aria-label={label}
        aria-invalid={fault !== null}
        placeholder={writeFigure(proposed, unit)}
      />
      {fault !== null && (
        <span className="fig-fault xs" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
