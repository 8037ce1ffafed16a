/** What a person must have checked before the file is imported. */
import { Checkbox } from "@mantine/core";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { SiePreview } from "#wire/imports.ts";
import { t } from "#web/lib/texts/translate.ts";

type Confirmation = SiePreview["confirmations"][number];

export interface ConfirmationsProps {
  readonly closing: Closing;
  readonly needed: readonly Confirmation[];
  readonly confirmed: readonly Confirmation[];
  readonly onChange: (confirmed: Confirmation[]) => void;
}

/** Draws a box to tick for each. */
export function Confirmations({
  closing,
  needed,
  confirmed,
  onChange,
}: ConfirmationsProps): JSX.Element | null {
  if (needed.length === 0) return null;
  const data = { client: closing.client.name, ...closing.fiscalYear };
  return (
    <fieldset className="confirmations">
      <legend>{t("imports.preview.confirmations")}</legend>
      {needed.map((confirmation) => (
        <Checkbox
          key={confirmation}
          label={t(`imports.preview.${confirmation}`, data)}
          checked={confirmed.includes(confirmation)}
          onChange={(event) => {
            const others = confirmed.filter((other) => other !== confirmation);
            onChange(event.currentTarget.checked ? [...others, confirmation] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
