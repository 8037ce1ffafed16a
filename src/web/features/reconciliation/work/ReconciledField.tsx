/** The cell of Avstämt belopp while it is typed: Enter or leaving saves, Escape leaves it as it was. */
import { type JSX, type KeyboardEvent, useState } from "react";
import { parseAmount } from "#web/lib/format/amountInput.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface ReconciledFieldProps {
  readonly account: string;
  readonly amountOre: string | null;
  readonly busy: boolean;
  readonly onSave: (amountOre: string | null) => void;
  readonly onCancel: () => void;
}

/** Draws the field; what cannot be read stays, with the reason. */
export function ReconciledField(props: ReconciledFieldProps): JSX.Element {
  const { account, amountOre, busy, onSave, onCancel } = props;
  const before = amountOre === null ? "" : amountText(amountOre);
  const [text, setText] = useState(before);
  const [fault, setFault] = useState<string | null>(null);
  const save = (): void => {
    if (busy) return;
    const read = parseAmount(text);
    if (!read.ok) setFault(t(`appendices.faults.${read.fault}`, { text }));
    else if (read.ore === amountOre) onCancel();
    else onSave(read.ore);
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
      }}
      onKeyDown={press}
      onBlur={save}
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
