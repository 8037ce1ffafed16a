/** A text to be copied, with its button. */
import { Button } from "@mantine/core";
import { type JSX, useId, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the text, selectable, and a button that copies it. */
export function CopyField({ label, text }: { label: string; text: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="copy">
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="mantine-Input-input"
        readOnly
        value={text}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <Button variant="default" onClick={() => void copy()}>
        {copied ? t("common.copied") : t("common.copy")}
      </Button>
    </div>
  );
}
