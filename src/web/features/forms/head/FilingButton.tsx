/** Inlämnad and Underskriven: says when, or takes it back. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { FilingDialog, type FilingDialogProps } from "./FilingDialog.tsx";

/** Draws the button, and the dialog while it is open. */
export function FilingButton(props: Omit<FilingDialogProps, "onClose">): JSX.Element {
  const { page, what } = props;
  const [isOpen, setOpen] = useState(false);
  const isPossible = what === "filed" ? page.sru.length > 0 : page.filing.filedOn !== null;
  const isNext = page.state === (what === "filed" ? "sru-fetched" : "filed");
  return (
    <>
      <Button
        variant={isNext ? "filled" : "default"}
        disabled={!isPossible}
        {...(isPossible ? {} : { title: t(`forms.actions.${what}Not`) })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(`forms.actions.${what}`)}
      </Button>
      {isOpen && (
        <FilingDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
