/** What an entry has been: each version with its rows, the newest first. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { type EntryVersion, useEntryVersions } from "#web/lib/entries/entryQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { EntryPlace } from "./entryPlace.ts";

/** Draws the dialog; mount it only while it is open. */
export function VersionsDialog(props: EntryPlace & { readonly onClose: () => void }): JSX.Element {
  const { closingId, entry, onClose } = props;
  const { data, error, refetch } = useEntryVersions(closingId, entry.entryId);
  return (
    <Dialog title={t("entries.versions.title", { number: entry.number })} onClose={onClose} wide>
      <FailureNotice error={error} onRetry={refetch} />
      {data === undefined && error === null && <SkeletonLines lines={5} />}
      <div className="stack">
        {data?.map((version) => (
          <Version key={version.version} version={version} isPresent={version.version === entry.version} />
        ))}
      </div>
    </Dialog>
  );
}

function Version({ version, isPresent }: { version: EntryVersion; isPresent: boolean }): JSX.Element {
  const { date, text, isReversal, rows, by, at } = version;
  return (
    <section>
      <h3>
        {t("entries.versions.version", { version: version.version })}{" "}
        {isPresent && <span className="tag a">{t("entries.versions.present")}</span>}
      </h3>
      <p className="sm ink2">{t("entries.versions.by", { name: by.name, at: momentText(at) })}</p>
      <p>
        <span className="n">{date}</span> {text}{" "}
        {isReversal && <span className="tag">{t("entries.journal.reversal")}</span>}
      </p>
      <table className="dense">
        <tbody>
          {rows.map(({ account, amountOre, costCenter, project, text: rowText }, index) => (
            <tr key={index}>
              <td className="n">{account}</td>
              <td className="said">{[rowText, costCenter, project].filter(Boolean).join(" · ")}</td>
              <td className="r">
                <Amount ore={amountOre} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
