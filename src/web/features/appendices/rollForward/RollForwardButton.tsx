/** Rulla till nästa år: the button and its dialog. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { RollForwardDialog } from "./RollForwardDialog.tsx";

/** Draws the button for those who may do it. */
export function RollForwardButton({ closingId }: { closingId: string }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  if (!mayEdit) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("appendices.roll.action")}
      </Button>
      {isOpen && (
        <RollForwardDialog
          closingId={closingId}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
