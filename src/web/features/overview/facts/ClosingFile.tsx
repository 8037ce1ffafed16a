/** The closing as a SIE file, closing entries included: the annual report is made elsewhere. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { JSX } from "react";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { downloadMade } from "#web/lib/api/download.ts";
import { problemOf } from "#web/lib/api/failures.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the card. */
export function ClosingFile({ closingId }: { closingId: string }): JSX.Element {
  const download = useMutation({
    mutationFn: (replaces: boolean) =>
      downloadMade(`/api/closings/${closingId}/sie4.se${replaces ? "?tecken=byt" : ""}`),
  });
  const { error } = download;
  const lacksCharacters = error !== null && problemOf(error).kind === "characters-not-in-cp437";
  return (
    <Panel title={t("overview.file.title")}>
      <div className="stack">
        <p className="ink2">{t("overview.file.text")}</p>
        <FailureNotice error={error} />
        {download.data !== undefined && <Notice tone="ok">{download.data}</Notice>}
        <div className="chips">
          <Button
            variant="default"
            leftSection={<IconDownload className="i" aria-hidden="true" />}
            loading={download.isPending}
            onClick={() => {
              download.mutate(false);
            }}
          >
            {t("overview.file.button")}
          </Button>
          {lacksCharacters && (
            <Button
              variant="default"
              onClick={() => {
                download.mutate(true);
              }}
            >
              {t("overview.file.replace")}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}
