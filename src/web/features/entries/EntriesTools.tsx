/** The buttons that begin an entry: by the cash method, from a template, or from nothing. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import { usePreferences } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { CashMethodButton } from "./cashMethod/CashMethodButton.tsx";
import { TemplatesButton } from "./templates/TemplatesButton.tsx";

const newEntry = "/bokslut/$closingId/bokslutsverifikationer/ny";

/** Draws the buttons for those who may make entries. */
export function EntriesTools({ closingId }: { closingId: string }): JSX.Element {
  const { singleKeys } = usePreferences();
  const navigate = useNavigate();
  return (
    <>
      <CashMethodButton closingId={closingId} />
      <TemplatesButton
        onUse={({ templateId }) =>
          void navigate({ to: newEntry, params: { closingId }, search: { mall: templateId } })
        }
      />
      <Button
        variant="default"
        leftSection={<IconPlus className="i" aria-hidden="true" />}
        rightSection={singleKeys && <kbd aria-hidden="true">N</kbd>}
        onClick={() => void navigate({ to: newEntry, params: { closingId } })}
      >
        {t("entries.actions.create")}
      </Button>
    </>
  );
}
