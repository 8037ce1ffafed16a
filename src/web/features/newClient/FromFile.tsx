/** "Läs från SIE-fil": the file is sent and read, its facts go into the form, nothing is imported. */
import { Button } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { siePreview, type SiePreview } from "#wire/imports.ts";
import { FileDrop } from "#web/components/fields/FileDrop.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { sendFile } from "#web/lib/api/upload.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface FromFileProps {
  readonly preview: SiePreview | null;
  readonly onRead: (preview: SiePreview) => void;
}

/** Draws the drop zone, and what was read. */
export function FromFile({ preview, onRead }: FromFileProps): JSX.Element {
  const [percent, setPercent] = useState(0);
  const read = useMutation({
    mutationFn: (file: File) =>
      sendFile({
        path: "/api/sie-files",
        file,
        schema: siePreview,
        onProgress: (sent, total) => {
          setPercent(total === 0 ? 100 : Math.floor((sent / total) * 100));
        },
      }),
    onSuccess: onRead,
  });
  const fileName = read.variables?.name ?? "";
  return (
    <Panel title={t("clients.fromFile.title")}>
      <div className="stack">
        <p className="ink2">{t("clients.fromFile.text")}</p>
        <FileDrop accept=".se,.si,.sie" disabled={read.isPending} onFile={read.mutate}>
          {(choose) => (
            <>
              <IconFileUpload size={28} stroke={1.5} aria-hidden="true" />
              <b className="b">
                {read.isPending
                  ? t("clients.fromFile.reading", { file: fileName, percent })
                  : t("clients.fromFile.drop")}
              </b>
              <Button variant="default" mt={8} loading={read.isPending} onClick={choose}>
                {t("clients.fromFile.choose")}
              </Button>
            </>
          )}
        </FileDrop>
        <FailureNotice error={read.error} />
        {preview !== null && !read.isPending && <WhatWasRead preview={preview} />}
      </div>
    </Panel>
  );
}

function WhatWasRead({ preview }: { preview: SiePreview }): JSX.Element {
  const gaps = [
    ...(preview.organizationNumber === null ? [t("clients.fromFile.noNumber")] : []),
    ...(preview.fiscalYears.some(({ index }) => index === 0) ? [] : [t("clients.fromFile.noYear")]),
  ];
  return (
    <>
      <Notice tone="ok">
        {t("clients.fromFile.read", {
          file: preview.fileName,
          vouchers: countText(preview.vouchers),
          accounts: countText(preview.accounts),
        })}
      </Notice>
      {gaps.map((gap) => (
        <Notice key={gap} tone="warn">
          {gap}
        </Notice>
      ))}
    </>
  );
}
