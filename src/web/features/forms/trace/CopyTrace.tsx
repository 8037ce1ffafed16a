/** Puts Varifrån? of a box on the clipboard. */
import { Button, CopyButton } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import type { JSX } from "react";
import type { FieldTrace } from "#wire/forms.ts";
import { t } from "#web/lib/texts/translate.ts";
import { traceText } from "./traceText.ts";

/** Draws the button. */
export function CopyTrace({ trace }: { trace: FieldTrace }): JSX.Element {
  return (
    <CopyButton value={traceText(trace)} timeout={3000}>
      {({ copied, copy }) => (
        <Button variant="default" leftSection={<IconCopy className="i" aria-hidden="true" />} onClick={copy}>
          <span role="status">{t(copied ? "forms.panel.copied" : "forms.panel.copy")}</span>
        </Button>
      )}
    </CopyButton>
  );
}
