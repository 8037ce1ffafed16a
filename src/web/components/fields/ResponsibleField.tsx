/** Who answers for a closing: one of those who work in the firm. */
import { NativeSelect } from "@mantine/core";
import type { JSX } from "react";
import { useClients } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { typed } from "./typed.ts";

export interface ResponsibleFieldProps {
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (userId: string) => void;
}

/** Draws the choice; someone who has left stays in it as long as they are chosen. */
export function ResponsibleField({ value, disabled = false, onChange }: ResponsibleFieldProps): JSX.Element {
  const people = useClients().data?.people ?? [];
  return (
    <NativeSelect
      label={t("common.responsible")}
      value={value}
      disabled={disabled}
      data={people
        .filter(({ userId, active }) => active || userId === value)
        .map(({ userId, name }) => ({ value: userId, label: name }))}
      onChange={typed(onChange)}
    />
  );
}
