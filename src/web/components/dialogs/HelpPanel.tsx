/** What `?` shows: a few words about the page, its shortcuts, and those that work everywhere. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import { usePreferences } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Keys } from "../page/HintLine.tsx";
import { type ShownKey, useCurrentHelp } from "../page/pageHelp.ts";
import { closingPages, firmPages } from "../shell/pages.ts";
import { Dialog } from "./Dialog.tsx";

/** The pages that `G` and a letter lead to from here. */
function goKeys(closingId: string | undefined): readonly ShownKey[] {
  const pages = closingId === undefined ? firmPages : [...closingPages, ...firmPages];
  return pages.map(({ letter, name }) => [`G ${letter.toUpperCase()}`, t(`shell.nav.${name}`)]);
}

/** Draws the help; mount it only while it is open. */
export function HelpPanel({ onClose }: { onClose: () => void }): JSX.Element {
  const help = useCurrentHelp();
  const { singleKeys } = usePreferences();
  const { closingId } = useParams({ strict: false });
  const everywhere: readonly ShownKey[] = [
    ["Ctrl K", t("shell.help.keys.search")],
    ...goKeys(closingId),
    ["?", t("shell.help.keys.help")],
    ["Esc", t("shell.help.keys.close")],
  ];
  return (
    <Dialog title={t("shell.help.title")} onClose={onClose} atSide>
      <div className="stack">
        {help.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {!singleKeys && <p className="ink2">{t("shell.help.off")}</p>}
        {help.keys.length > 0 && <KeyList title={t("shell.help.shortcuts")} keys={help.keys} />}
        <KeyList title={t("shell.help.everywhere")} keys={everywhere} />
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly ShownKey[] }): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="keys">
        {keys.map(([names, text]) => (
          <div key={names}>
            <dt>
              <Keys names={names} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
