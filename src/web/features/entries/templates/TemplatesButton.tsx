/** The button Mallar with its dialog. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { TemplatesDialog, type TemplatesDialogProps } from "./TemplatesDialog.tsx";

/** Draws the button; `onUse` is told of the template that is chosen. */
export function TemplatesButton({ onUse }: Pick<TemplatesDialogProps, "onUse">): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("entries.templates.action")}
      </Button>
      {isOpen && (
        <TemplatesDialog
          onUse={onUse}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
