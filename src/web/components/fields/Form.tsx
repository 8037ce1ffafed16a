/** A form that is sent once at a time, keeps what was typed, and says why it was refused. */
import { Button } from "@mantine/core";
import { type JSX, type ReactNode, useState } from "react";
import { FailureNotice, Notice } from "../page/Notice.tsx";
import { faultsOf } from "./formFaults.ts";

export interface FormProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  /** Buttons beside the primary one. */
  readonly beside?: ReactNode;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** Draws a form with its refusal above and its one primary button below. */
export function Form(props: FormProps): JSX.Element {
  const [faults, setFaults] = useState<readonly string[]>([]);
  return (
    // The browser's own messages come in the browser's language, and vanish.
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = faultsOf(event.currentTarget);
        setFaults(found);
        if (found.length === 0 && !props.busy) props.onSubmit();
      }}
    >
      {props.children}
      {faults.length > 0 && <Notice tone="diff">{faults.join(" ")}</Notice>}
      <FailureNotice error={props.error} />
      <div className="buttons">
        <Button type="submit" loading={props.busy} disabled={props.disabled === true}>
          {props.submit}
        </Button>
        {props.beside}
      </div>
    </form>
  );
}
