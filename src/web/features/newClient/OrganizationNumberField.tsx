/** The organisation number, whose check digit is judged while it is typed. */
import { TextInput } from "@mantine/core";
import type { JSX } from "react";
import { typed } from "#web/components/fields/typed.ts";
import { readOrganizationNumber } from "#web/lib/format/organizationNumber.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface OrganizationNumberFieldProps {
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** Draws the field; a right number is written with its hyphen on leaving. */
export function OrganizationNumberField({ value, onChange }: OrganizationNumberFieldProps): JSX.Element {
  const number = readOrganizationNumber(value);
  const isOpen = number.state === "empty" || number.state === "incomplete";
  const error = isOpen || number.state === "right" ? null : t(`clients.form.wrong.${number.state}`);
  return (
    <TextInput
      label={t("clients.form.organizationNumber")}
      description={
        number.state === "right" ? t("clients.form.right") : t("clients.form.organizationNumberHint")
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={value}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      autoFocus
      required
      maxLength={20}
      onChange={typed(onChange)}
      onBlur={() => {
        if (number.state === "right") onChange(number.written);
      }}
    />
  );
}
