/** The button that opens Klistra in reskontralista. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { useMayEdit } from "#web/lib/access.ts";
import type { LedgerPlace } from "../view/useLedger.ts";
import { PasteDialog } from "./PasteDialog.tsx";

export interface PasteButtonProps {
  readonly place: LedgerPlace;
  readonly balanceDate: string;
  readonly label: string;
  readonly variant: "filled" | "default";
}

/** Draws the button for those who may change the closing. */
export function PasteButton({ place, balanceDate, label, variant }: PasteButtonProps): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  if (!mayEdit) return null;
  return (
    <>
      <Button
        variant={variant}
        size={variant === "filled" ? "sm" : "xs"}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      {isOpen && (
        <PasteDialog
          place={place}
          balanceDate={balanceDate}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
