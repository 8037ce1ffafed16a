/** Where an entry came from: a few words, and behind them Varifrån? with the way there. */
import { useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { Popup } from "#web/components/dialogs/Popup.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import "#web/components/trace/trace.css";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { countsText, originLink, originSentence, originWords } from "./originWords.ts";

/** Draws the words with the answer behind them. */
export function OriginCell({ entry }: { entry: EntryLine }): JSX.Element {
  return (
    <Popup
      title={t("entries.trace.title")}
      trigger={<span className="el">{originWords(entry)}</span>}
      triggerClass="trace"
      inRow
    >
      {(close) => <Answer entry={entry} onFollow={close} />}
    </Popup>
  );
}

function Answer({ entry, onFollow }: { entry: EntryLine; onFollow: () => void }): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { version, changedBy, changedAt, voucherIndex } = entry;
  const link = originLink(closingId, entry);
  return (
    <div className="origin-answer">
      <p>{originSentence(entry.origin)}</p>
      {link !== null && (
        <p>
          <PlaceLink href={link.href} onFollow={onFollow}>
            {link.words}
          </PlaceLink>
        </p>
      )}
      <p>{countsText(entry)}</p>
      {voucherIndex !== null && (
        <p>
          <PlaceLink
            href={`/bokslut/${closingId}/bokslutsverifikationer?ver=${voucherIndex}`}
            onFollow={onFollow}
          >
            {t("entries.trace.voucher")}
          </PlaceLink>
        </p>
      )}
      <p className="ink2">
        {t("entries.trace.changed", { version, name: changedBy.name, at: momentText(changedAt) })}
      </p>
    </div>
  );
}
