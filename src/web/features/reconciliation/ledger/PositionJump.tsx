/** Goes to a row of a long ledger by its number. */
import { TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { positionFrom } from "./positionFrom.ts";

/** Draws the field; Enter goes there. */
export function PositionJump(props: {
  readonly total: number;
  readonly onGoTo: (position: number) => void;
}): JSX.Element {
  const [typed, setTyped] = useState("");
  return (
    <form
      className="jump"
      onSubmit={(event) => {
        event.preventDefault();
        const position = positionFrom(typed, props.total);
        if (position !== null) props.onGoTo(position);
      }}
    >
      <TextInput
        label={t("reconciliation.ledger.goTo")}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
    </form>
  );
}
