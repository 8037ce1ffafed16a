/** Asks before what cannot be undone; for the gravest a word must be typed. */
import { Button, TextInput } from "@mantine/core";
import { type JSX, type ReactNode, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { Dialog } from "./Dialog.tsx";

export interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
  /** The text that must be typed before the button opens, and the label of its field. */
  readonly typed?: { readonly expected: string; readonly label: string };
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Draws the question; mount it only while it is asked. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const [text, setText] = useState("");
  const isOpen = props.typed === undefined || text.trim() === props.typed.expected;
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isOpen) props.onConfirm();
        }}
      >
        <div>{props.children}</div>
        {props.typed && (
          <TextInput
            label={props.typed.label}
            value={text}
            autoComplete="off"
            data-autofocus
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        )}
        <div className="buttons">
          <Button
            type="submit"
            disabled={!isOpen}
            loading={props.busy === true}
            {...dangerLook(props.danger)}
          >
            {props.confirm}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function dangerLook(danger = false): { variant: string; className?: string } {
  return danger ? { variant: "default", className: "danger" } : { variant: "filled" };
}
