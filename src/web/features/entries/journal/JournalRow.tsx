/** One entry in the journal: number, day, text, amount, where it came from, how it stands, what is attached. */
import { IconChevronDown, IconChevronRight, IconPaperclip } from "@tabler/icons-react";
import type { JSX } from "react";
import type { EntryLine } from "#wire/entries.ts";
import { EntryStatusSign } from "#web/components/entries/EntryStatusSign.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import type { RowCursor } from "#web/components/table/useRowCursor.ts";
import { t } from "#web/lib/texts/translate.ts";
import { OriginCell } from "./OriginCell.tsx";

export interface JournalRowProps {
  readonly entry: EntryLine;
  readonly isOpen: boolean;
  readonly rowProps: ReturnType<RowCursor["rowProps"]>;
  readonly onToggle: () => void;
}

/** Draws the row. */
export function JournalRow({ entry, isOpen, rowProps, onToggle }: JournalRowProps): JSX.Element {
  const { number, date, amountOre, status } = entry;
  return (
    <tr
      className={[isOpen ? "sel" : "", status === "void" ? "voided" : ""].filter(Boolean).join(" ")}
      {...rowProps}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest("a, button, [data-popup]") === null) onToggle();
      }}
    >
      <td className="fold-cell">
        <FoldButton number={number} isOpen={isOpen} onToggle={onToggle} />
      </td>
      <th scope="row" className="n">
        {number}
      </th>
      <td className="n date">{date}</td>
      <EntryText entry={entry} />
      <td className="r" data-plain={plainAmount(amountOre)}>
        <Amount ore={amountOre} className="b" />
      </td>
      <td className="origin">
        <OriginCell entry={entry} />
      </td>
      <td>
        <EntryStatusSign entry={entry} />
      </td>
      <td className="r clips">
        <Clips entry={entry} />
      </td>
    </tr>
  );
}

function FoldButton(props: { number: string; isOpen: boolean; onToggle: () => void }): JSX.Element {
  const Chevron = props.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <button
      type="button"
      className="icb"
      tabIndex={-1}
      aria-label={t("entries.journal.fold", { number: props.number })}
      aria-expanded={props.isOpen}
      onClick={props.onToggle}
    >
      <Chevron className="i" aria-hidden="true" />
    </button>
  );
}

function EntryText({ entry: { text, isReversal } }: { entry: EntryLine }): JSX.Element {
  return (
    <td className="el said" title={text}>
      {text === "" ? <span className="mut">{t("entries.journal.noText")}</span> : text}
      {isReversal && <span className="tag">{t("entries.journal.reversal")}</span>}
    </td>
  );
}

function Clips({ entry: { files, appendices } }: { entry: EntryLine }): JSX.Element | null {
  const count = files.length + appendices.length;
  if (count === 0) return null;
  return (
    <span className="clip n ink2" title={t("entries.journal.attachmentCount", { count })}>
      <IconPaperclip className="i" aria-hidden="true" />
      {count}
    </span>
  );
}
