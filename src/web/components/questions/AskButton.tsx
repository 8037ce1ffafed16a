/** The button that asks the client about what a panel shows. */
import { Button } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import { useMayAsk } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";
import { AskDialog, type AskDialogProps } from "./AskDialog.tsx";

/** Draws the button; whoever only reads has none. */
export function AskButton(props: Omit<AskDialogProps, "onClose">): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const mayAsk = useMayAsk();
  if (!mayAsk) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconMessageQuestion className="i" aria-hidden="true" />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("questions.ask.action")}
      </Button>
      {isOpen && (
        <AskDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
