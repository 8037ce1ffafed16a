/** What is written in an entry and the saving of it: as ready when nothing hinders, as a draft almost always. */
import { useState } from "react";
import { asReversal, contentOf, type Draft, draftOfLine, isSameDraft } from "../draft/draft.ts";
import { hindrancesOf, unreadable } from "../draft/draftFaults.ts";
import { type Saving, useSaving } from "../saving/useSaving.ts";
import type { EntryEditorProps } from "./editorProps.ts";

export interface Writing {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly isDirty: boolean;
  /** What hinders it from being saved as was last asked, told until it is put right. */
  readonly told: readonly string[];
  readonly saving: Saving;
  readonly saveReady: () => void;
  readonly saveDraft: () => void;
  /** Lets another's version take the place of what is typed. */
  readonly takeTheirs: () => void;
}

/** Keeps what is written. */
export function useWriting(props: EntryEditorProps): Writing {
  const { closingId, entry, beginning, days, chart, onSaved } = props;
  const [begun, setBegun] = useState(() => beginOf(props));
  const [draft, setDraft] = useState(begun);
  const [asked, setAsked] = useState<"draft" | "ready" | null>(null);
  const saving = useSaving({ closingId, entry, origin: beginning?.origin ?? null, onSaved });
  const ground = {
    days,
    rules: chart.texts,
    accounts: new Set(chart.accounts.map(({ account }) => account)),
  };
  const faults = { draft: () => unreadable(draft), ready: () => hindrancesOf(draft, ground) };
  const save = (state: "draft" | "ready") => (): void => {
    setAsked(state);
    if (!saving.isBusy && faults[state]().length === 0) saving.save(contentOf(draft), state);
  };
  return {
    draft,
    change: setDraft,
    isDirty: !isSameDraft(draft, begun),
    told: asked === null ? [] : faults[asked](),
    saving,
    saveReady: save("ready"),
    saveDraft: save("draft"),
    takeTheirs: () => {
      void saving.readTheirs().then((theirs) => {
        if (theirs === null) return;
        const next = draftOfLine(theirs);
        setBegun(next);
        setDraft(next);
        setAsked(null);
      });
    },
  };
}

function beginOf({ entry, beginning, days }: EntryEditorProps): Draft {
  if (beginning !== null) return beginning.draft;
  if (entry !== null) return draftOfLine(entry);
  return asReversal({ date: "", text: "", isReversal: false, rows: [], appendixIds: [] }, false, days);
}
