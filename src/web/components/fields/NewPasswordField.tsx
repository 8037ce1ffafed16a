/** A password to be: what it must be stands under it from the start. */
import { PasswordInput } from "@mantine/core";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { typed } from "./typed.ts";

const passwordLengthAtLeast = 12;

export interface NewPasswordFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** Draws the field; too short is said once something is typed. */
export function NewPasswordField({ label, value, onChange }: NewPasswordFieldProps): JSX.Element {
  return (
    <PasswordInput
      label={label ?? t("common.password")}
      description={t("common.passwordRule", { count: passwordLengthAtLeast })}
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={value}
      autoComplete="new-password"
      required
      minLength={passwordLengthAtLeast}
      visibilityToggleButtonProps={{ "aria-label": t("common.showPassword") }}
      onChange={typed(onChange)}
    />
  );
}
