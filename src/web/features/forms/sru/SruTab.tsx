/** The files that were made: when, by whom, what they hash to, and whether the forms still say the same. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { JSX } from "react";
import type { FormsPage, SruVersion } from "#wire/forms.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { sruAddress } from "#web/lib/forms/formQueries.ts";
import { bytesText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { SruOutdated } from "./SruOutdated.tsx";

export interface SruTabProps {
  readonly closingId: string;
  readonly page: FormsPage;
}

const columns = ["version", "madeAt", "madeBy", "sha256", "size", "status"] as const;

/** Draws the tab. */
export function SruTab({ closingId, page }: SruTabProps): JSX.Element {
  if (page.sru.length === 0)
    return <EmptyState title={t("formAnswers.sru.none")}>{t("formAnswers.sru.noneText")}</EmptyState>;
  return (
    <>
      <SruOutdated page={page} />
      <div className="tw">
        <table className="dense sru-files" aria-label={t("formAnswers.sru.label")}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === "size" ? "r" : column}>
                  {t(`formAnswers.sru.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr">{t("formAnswers.sru.fetch")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {page.sru.map((file) => (
              <tr key={file.version}>
                <FileCells file={file} />
                <td className="r">
                  <FetchButton closingId={closingId} version={file.version} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function FileCells({ file }: { file: SruVersion }): JSX.Element {
  return (
    <>
      <th scope="row" className="n">
        {file.version}
      </th>
      <td className="n">{momentText(file.madeAt)}</td>
      <td>{file.madeBy.name}</td>
      <td className="sha256">
        <code>{file.sha256}</code>
      </td>
      <td className="r n">{bytesText(file.bytes)}</td>
      <td>
        {file.isCurrent ? (
          <StatusSign sign="done" word={t("formAnswers.sru.current")} />
        ) : (
          <StatusSign sign="stale" word={t("formAnswers.sru.outdated")} />
        )}
      </td>
    </>
  );
}

function FetchButton({ closingId, version }: { closingId: string; version: number }): JSX.Element {
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconDownload className="i" aria-hidden="true" />}
      aria-label={t("formAnswers.sru.fetchOf", { version })}
      renderRoot={(button) => <a {...button} href={sruAddress(closingId, version)} download />}
    >
      {t("formAnswers.sru.fetch")}
    </Button>
  );
}
