/** The cell of Avstämt belopp while it is typed: Enter or leaving saves, Escape leaves it as it was. */
import { type JSX, type KeyboardEvent, useRef, useState } from "react";
import { parseAmount } from "#web/lib/format/amountInput.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface ReconciledFieldProps {
  readonly account: string;
  readonly amountOre: string | null;
  readonly busy: boolean;
  readonly onSave: (amountOre: string | null) => void;
  /** What was typed cannot be read, and the field was left. */
  readonly onRefuse: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Draws the field; what cannot be read stays, with the reason. */
export function ReconciledField(props: ReconciledFieldProps): JSX.Element {
  const { account, amountOre, busy, onSave, onRefuse, onCancel } = props;
  const before = amountOre === null ? "" : amountText(amountOre);
  const [text, setText] = useState(before);
  const [fault, setFault] = useState<string | null>(null);
  const isSent = useRef(false);
  const save = (): string | null => {
    if (busy) return null;
    const read = parseAmount(text);
    const reason = read.ok ? null : t(`appendices.faults.${read.fault}`, { text });
    setFault(reason);
    if (!read.ok) return reason;
    isSent.current = read.ore !== amountOre;
    if (isSent.current) onSave(read.ore);
    else onCancel();
    return null;
  };
  // Enter saves, and the field is left when that is done: it is not saved once more.
  const leave = (): void => {
    const reason = isSent.current ? null : save();
    if (reason !== null) onRefuse(reason);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter") save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      className="cell-field n"
      aria-label={t("reconciliation.edit.field", { account })}
      aria-invalid={fault !== null}
      title={fault ?? undefined}
      inputMode="decimal"
      autoComplete="off"
      readOnly={busy}
      value={text}
      ref={focusAll}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setFault(null);
        isSent.current = false;
      }}
      onKeyDown={press}
      onBlur={leave}
      onClick={(event) => {
        event.stopPropagation();
      }}
    />
  );
}

function focusAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
