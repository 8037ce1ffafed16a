/** A figure that is typed, under its label. */
import { TextInput } from "@mantine/core";
import type { JSX } from "react";
import type { TaxWork } from "../taxWork.ts";
import type { FigureUnit } from "./figureInput.ts";
import { writeFigure } from "./figureInput.ts";
import { useFigure } from "./useFigure.ts";

export interface FigureFieldProps {
  readonly work: TaxWork;
  readonly field: string;
  readonly label: string;
  readonly value: string | null;
  readonly saved?: string;
  readonly unit?: FigureUnit;
  readonly isSigned?: boolean;
  /** What counts while nobody has said anything. */
  readonly proposed?: string | null;
  readonly help?: string;
  readonly check?: (value: string) => string | null;
  readonly onCommit: (value: string | null) => void;
}

/** Draws the field. */
export function FigureField(props: FigureFieldProps): JSX.Element {
  const {
    work,
    field,
    label,
    value,
    unit = "kronor",
    isSigned = false,
    proposed = null,
    help,
    check,
    onCommit,
  } = props;
  const { editor, state, readOnly } = work;
  const { fault, input } = useFigure({
    ...{ editor, state, field, value, kind: { unit, isSigned }, readOnly, onCommit },
    ...(check === undefined ? {} : { check }),
  });
  return (
    <TextInput
      {...input}
      className="figure-field"
      label={label}
      description={help}
      inputWrapperOrder={["label", "input", "description", "error"]}
      placeholder={writeFigure(proposed, unit)}
      error={fault}
    />
  );
}
