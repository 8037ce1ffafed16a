/** A computed amount, grey and with its answer behind it; or yellow, with what a person put in its place. */
import { IconArrowBackUp, IconPencil } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { AppendixFigure } from "#wire/appendices.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";
import { parseAmount } from "#web/lib/format/amountInput.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface FigureCellProps {
  readonly figure: AppendixFigure | undefined;
  /** What it is called, for its field. */
  readonly label: string;
  readonly column: string;
  readonly readOnly: boolean;
  readonly inRow?: boolean;
  readonly onOverride: (figure: string, amountOre: string | null) => void;
}

/** Draws the figure. */
export function FigureCell(props: FigureCellProps): JSX.Element {
  const { figure, label, column, readOnly, onOverride } = props;
  const [isEdited, setEdited] = useState(false);
  if (figure === undefined) return <span className="in r comp" data-column={column} tabIndex={-1} />;
  if (isEdited)
    return (
      <OwnAmount
        label={label}
        column={column}
        figure={figure}
        onDone={(amountOre) => {
          setEdited(false);
          if (amountOre !== null && amountOre !== figure.valueOre) onOverride(figure.key, amountOre);
        }}
      />
    );
  const { overridden } = figure;
  return (
    <span className={overridden === null ? "in r comp" : "in r over"} title={overriddenText(figure)}>
      {overridden !== null && !readOnly && (
        <button
          type="button"
          className="reset"
          data-reset
          onClick={() => {
            onOverride(figure.key, null);
          }}
        >
          <IconArrowBackUp className="i" aria-hidden="true" />
          {t("appendices.override.reset")}
        </button>
      )}
      <Trace trace={figure.trace} inRow={props.inRow ?? false}>
        <Amount ore={figure.valueOre} />
      </Trace>
      {!readOnly && (
        <button
          type="button"
          className="icb"
          data-column={column}
          aria-label={`${t("appendices.override.edit")}, ${label}`}
          onClick={() => {
            setEdited(true);
          }}
        >
          <IconPencil className="i" aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

interface OwnAmountProps {
  readonly label: string;
  readonly column: string;
  readonly figure: AppendixFigure;
  /** Null lets the figure stand as it is. */
  readonly onDone: (amountOre: string | null) => void;
}

function OwnAmount({ label, column, figure, onDone }: OwnAmountProps): JSX.Element {
  const [text, setText] = useState(figure.valueOre === null ? "" : amountText(figure.valueOre));
  const typed = parseAmount(text);
  const done = (): void => {
    onDone(typed.ok ? typed.ore : null);
  };
  return (
    <input
      className="in r"
      aria-label={`${t("appendices.override.field")}, ${label}`}
      aria-invalid={!typed.ok}
      data-column={column}
      autoFocus
      autoComplete="off"
      inputMode="decimal"
      value={text}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Escape") onDone(null);
        else if (typed.ok) done();
      }}
    />
  );
}

/** Who put the amount there, when, and what was computed. */
export function overriddenText({ overridden, computedOre }: AppendixFigure): string | undefined {
  if (overridden === null) return undefined;
  return t("appendices.legend.overridden", {
    name: overridden.by.name,
    at: momentText(overridden.at),
    amount: computedOre === null ? "–" : amountText(computedOre),
  });
}
