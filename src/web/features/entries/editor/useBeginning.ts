/** What a new entry begins with, as the address asks for it. */
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { EntryList } from "#wire/entries.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { type DifferenceEntry, differenceQuery } from "#web/lib/entries/entryQueries.ts";
import { useTemplates } from "#web/lib/entries/templateQueries.ts";
import { type Beginning, blankDraft, copyOf, draftOf, draftOfTemplate, oppositeOf } from "../draft/draft.ts";

export interface Begun {
  /** Null while it is not known. */
  readonly beginning: Beginning | null;
  /** Where the counter account of a difference comes from. */
  readonly learned: "client" | "firm" | "none" | null;
  readonly error: Error | null;
}

/** Reads it once: what is read anew later takes nothing from what is typed. */
export function useBeginning(closingId: string, list: EntryList | undefined): Begun {
  const { kopia, vand, mall, konto, bilaga } = useSearch({ strict: false });
  const asked = JSON.stringify([kopia, vand, mall, konto, bilaga]);
  const templates = useTemplates(mall !== undefined);
  const difference = useQuery({
    ...differenceQuery(closingId, konto ?? "", bilaga ?? null),
    enabled: konto !== undefined,
  });
  const [kept, setKept] = useState<{ readonly asked: string; readonly beginning: Beginning } | null>(null);
  const learned = konto === undefined || difference.data === undefined ? null : learnedOf(difference.data);
  if (kept?.asked === asked) return { beginning: kept.beginning, learned, error: null };
  const failed = templates.error ?? difference.error;
  if (list === undefined || failed !== null) return { beginning: null, learned: null, error: failed };
  const found = find();
  if (found !== null) setKept({ asked, beginning: found });
  const isGone =
    found === null && (mall === undefined || templates.data !== undefined) && konto === undefined;
  return { beginning: found, learned, error: isGone ? gone : null };

  function find(): Beginning | null {
    if (list === undefined) return null;
    const line = list.entries.find(({ entryId }) => entryId === (kopia ?? vand));
    if (kopia !== undefined || vand !== undefined) {
      if (line === undefined) return null;
      return kopia === undefined ? oppositeOf(line, list) : copyOf(line);
    }
    if (mall !== undefined) {
      const template = templates.data?.find(({ templateId }) => templateId === mall);
      return template === undefined ? null : draftOfTemplate(template, list);
    }
    if (konto === undefined) return { origin: { kind: "manual" }, draft: blankDraft(list) };
    if (difference.data === undefined) return null;
    const origin = { kind: "difference", account: konto, appendixId: bilaga ?? null } as const;
    return { origin, draft: draftOf(difference.data.content) };
  }
}

const gone = new RefusalError({ kind: "not-found", data: {} }, 404);

function learnedOf({ learnedFrom }: DifferenceEntry): "client" | "firm" | "none" {
  return learnedFrom ?? "none";
}
