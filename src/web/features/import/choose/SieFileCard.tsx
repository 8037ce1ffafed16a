/** The card SIE-fil: drop a file or choose one. */
import { Button } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import type { JSX } from "react";
import { FileDrop } from "#web/components/fields/FileDrop.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { useSession } from "#web/lib/api/queries.ts";
import { bytesText } from "#web/lib/format/amounts.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import type { SendingFile } from "./useSieFile.ts";

/** Draws the card. */
export function SieFileCard({ sending }: { sending: SendingFile }): JSX.Element {
  const role = useSession()?.role ?? "reader";
  const mayImport = role === "administrator" || role === "accountant";
  return (
    <section className="card source-card" aria-labelledby="sie-file">
      <header>
        <h3 id="sie-file">{t("imports.source.sie")}</h3>
      </header>
      <div className="body stack">
        {!mayImport && (
          <Notice tone="warn">{problemText({ kind: "role-not-allowed", data: { role } })}</Notice>
        )}
        {sending.file === null ? (
          <DropZone disabled={!mayImport} onFile={sending.send} />
        ) : (
          <Sending sending={sending} file={sending.file} />
        )}
        <FailureNotice error={sending.error} />
        <p className="sm mut">{t("imports.source.note")}</p>
      </div>
    </section>
  );
}

function DropZone(props: { disabled: boolean; onFile: (file: File) => void }): JSX.Element {
  return (
    <FileDrop accept=".se,.si,.sie" disabled={props.disabled} onFile={props.onFile}>
      {(choose) => (
        <>
          <IconFileUpload size={28} stroke={1.4} aria-hidden="true" />
          <b className="b">{t("imports.source.drop")}</b>
          <span className="sm ink2">{t("imports.source.limits")}</span>
          <Button variant="default" disabled={props.disabled} onClick={choose}>
            {t("imports.source.choose")}
          </Button>
        </>
      )}
    </FileDrop>
  );
}

function Sending({ sending, file }: { sending: SendingFile; file: File }): JSX.Element {
  const sent = Math.min(100, Math.floor((sending.sentBytes * 100) / Math.max(1, file.size)));
  return (
    <div className="drop" role="status">
      <StatusSign
        sign="sending"
        turning
        word={t("imports.source.reading", { file: file.name, size: bytesText(file.size) })}
      />
      <span className="pb sent" aria-hidden="true">
        <i style={{ width: `${sent}%` }} />
      </span>
      <span className="sm ink2">{t("imports.source.readingHint")}</span>
      <Button variant="default" onClick={sending.cancel}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}
