/** The button Mallar with its dialog. */
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { TemplatesDialog } from "./TemplatesDialog.tsx";

/** Draws the button; a template that is used begins a new entry. */
export function TemplatesButton({ closingId }: { closingId: string }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
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
          onUse={({ templateId }) => {
            void navigate({
              to: "/bokslut/$closingId/bokslutsverifikationer/ny",
              params: { closingId },
              search: { mall: templateId },
            });
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
