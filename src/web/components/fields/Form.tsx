/** A form that is sent once at a time, keeps what was typed, and says why it was refused. */
import { Button } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { FailureNotice } from "../page/Notice.tsx";

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
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.busy) props.onSubmit();
      }}
    >
      {props.children}
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
