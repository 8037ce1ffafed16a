/** Hämta från huvudboken: the button and its dialog. */
import { Button } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { PickDialog, type PickDialogProps } from "./PickDialog.tsx";

/** Draws the button. */
export function PickButton({ place, accounts, onPicked }: Omit<PickDialogProps, "onClose">): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconListCheck className="i" aria-hidden="true" />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("appendices.grid.pick")}
      </Button>
      {isOpen && (
        <PickDialog
          place={place}
          accounts={accounts}
          onPicked={(typed) => {
            setOpen(false);
            onPicked(typed);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
