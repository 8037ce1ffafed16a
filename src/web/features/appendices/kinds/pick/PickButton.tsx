/** Hämta från huvudboken: the button and its dialog. */
import { Button } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { AppendixView, Pasted } from "#wire/appendices.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixPlace } from "../../saving/useEditor.ts";
import { PickDialog } from "./PickDialog.tsx";

export interface PickButtonProps {
  readonly place: AppendixPlace;
  readonly accounts: AppendixView["accounts"];
  /** Takes the rows that were picked, as rows of the kind. */
  readonly onPicked: (typed: Pasted["typed"]) => void;
}

/** Draws the button. */
export function PickButton({ place, accounts, onPicked }: PickButtonProps): JSX.Element {
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
