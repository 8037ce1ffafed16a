/** The button Ny bilaga with its dialog. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { NewAppendixDialog } from "./NewAppendixDialog.tsx";

export interface NewAppendixButtonProps {
  readonly closingId: string;
  readonly account: string | null;
  readonly size?: "xs" | "sm";
  readonly primary?: boolean;
  /** What it is called where several stand on a page. */
  readonly label?: string;
}

/** Draws the button for those who may make one. */
export function NewAppendixButton(props: NewAppendixButtonProps): JSX.Element | null {
  const { closingId, account, size = "sm", primary = false, label } = props;
  const [isOpen, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  if (!mayEdit) return null;
  return (
    <>
      <Button
        size={size}
        variant={primary ? "filled" : "default"}
        onClick={() => {
          setOpen(true);
        }}
        {...(label === undefined ? {} : { "aria-label": label })}
      >
        {t("appendices.create.action")}
      </Button>
      {isOpen && (
        <NewAppendixDialog
          closingId={closingId}
          account={account}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
