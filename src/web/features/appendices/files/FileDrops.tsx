/** Where files are dropped, how far the one under way has come, and which were refused and why. */
import type { JSX } from "react";
import { acceptedFiles } from "#web/components/files/HeldFile.tsx";
import { FileDrop } from "#web/components/fields/FileDrop.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { bytesText } from "#web/lib/format/amounts.ts";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { Files, Sending } from "./useFiles.ts";

/** The button at the head of the page opens the same field. */
const fieldId = "appendix-files";

/** Opens the browser's own dialog for choosing files. */
export function chooseFiles(): void {
  document.getElementById(fieldId)?.click();
}

/** Draws the place. */
export function FileDrops({ files }: { files: Files }): JSX.Element {
  return (
    <div className="file-drops">
      {files.refused.map((refused) => (
        <Notice
          key={refused.key}
          tone="diff"
          title={t("appendices.files.refused", { name: refused.name })}
          action={
            <button
              type="button"
              className="link"
              onClick={() => {
                files.dismiss(refused);
              }}
            >
              {t("appendices.files.dismiss")}
            </button>
          }
        >
          {failureText(refused.error)}
        </Notice>
      ))}
      <FileDrop id={fieldId} accept={acceptedFiles} multiple onFile={files.add}>
        {() =>
          files.sending === null ? <p>{t("appendices.files.drop")}</p> : <Progress {...files.sending} />
        }
      </FileDrop>
    </div>
  );
}

function Progress({ name, sentBytes, totalBytes }: Sending): JSX.Element {
  return (
    <div className="file-progress" role="status">
      <p>{t("appendices.files.sending", { name })}</p>
      <progress max={Math.max(1, totalBytes)} value={sentBytes} aria-label={name} />
      <p className="sm ink2 n">
        {t("appendices.files.progress", { sent: bytesText(sentBytes), all: bytesText(totalBytes) })}
      </p>
    </div>
  );
}
