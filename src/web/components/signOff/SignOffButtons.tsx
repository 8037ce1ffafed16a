/** The buttons that sign, review and reopen a subject. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import type { SignOffState } from "#wire/signOff.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import type { SignOffAction } from "#web/lib/signOff/possibleActions.ts";
import { t } from "#web/lib/texts/translate.ts";
import { SignDialog } from "./SignDialog.tsx";
import { type SigningPlace, useSigning } from "./useSigning.ts";
import "./signOff.css";

export interface SignOffButtonsProps extends SigningPlace {
  /** What is signed, as a dialog names it: `1930 Företagskonto`, `Bilaga 3 Bank`. */
  readonly name: string;
  /** No button is the primary one of the page. */
  readonly quiet?: boolean;
  /** `S` is bound by the page, for the row under its cursor. */
  readonly keyElsewhere?: boolean;
}

/** Draws the buttons; `S` is the first of them. */
export function SignOffButtons(props: SignOffButtonsProps): JSX.Element {
  const { name, quiet = false, keyElsewhere = false, ...place } = props;
  const signing = useSigning(place);
  const [first] = signing.actions;
  const begin = (): void => {
    if (first === "sign" || first === "review") void signing.start(first);
  };
  useKeys(keyElsewhere ? {} : { s: begin });
  return (
    <>
      {signing.actions.map((action) => {
        const isFirst = action === first && (action === "sign" || action === "review");
        return (
          <Button
            key={action}
            variant={isFirst && !quiet ? "filled" : "default"}
            loading={signing.busy && isFirst}
            disabled={signing.busy}
            onClick={() => void signing.start(action)}
          >
            {actionText(action, place.state)}
            {isFirst && <kbd aria-hidden="true">S</kbd>}
          </Button>
        );
      })}
      {signing.asked !== null && (
        <SignDialog name={name} state={place.state} asked={signing.asked} signing={signing} />
      )}
    </>
  );
}

/** A check is marked as done, again and again; what has figures is signed, and signed again. */
function actionText(action: SignOffAction, { subject, signature }: SignOffState): string {
  if (action !== "sign") return t(`signOff.actions.${action}`);
  if (subject.kind === "check") return t("signOff.actions.markDone");
  return t(signature === null ? "signOff.actions.sign" : "signOff.actions.signAgain");
}
