/** The buttons of the transfer at the head of Bokslutsverifikationer. */
import { Button } from "@mantine/core";
import { IconDownload, IconUpload } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEntryList } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { OpenTransfer } from "../useOpenTransfer.ts";

export interface TransferActionsProps {
  readonly closingId: string;
  readonly opened: OpenTransfer;
}

/** Draws the buttons; the export is the page's first when there is something to export. */
export function TransferActions({ closingId, opened }: TransferActionsProps): JSX.Element | null {
  const { data } = useEntryList(closingId);
  if (data === undefined || data.entries.length === 0) return null;
  const isWaiting = data.counts.toTransfer > 0;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload className="i" aria-hidden="true" />}
        onClick={() => {
          opened.show("sifiler");
        }}
      >
        {t("siFiles.button")}
      </Button>
      {opened.view !== "export" && (
        <Button
          variant={isWaiting ? "filled" : "default"}
          leftSection={<IconUpload className="i" aria-hidden="true" />}
          onClick={() => {
            opened.show("export");
          }}
        >
          {t("transfer.title")}
        </Button>
      )}
    </>
  );
}
