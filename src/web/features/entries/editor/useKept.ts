/** What was first read of something: what is read anew takes nothing from what is typed over it. */
import { useState } from "react";

/** Keeps the first value that there is for a key. */
export function useKept<Value>(key: string, value: Value | undefined): Value | undefined {
  const [kept, setKept] = useState<{ readonly key: string; readonly value: Value } | null>(null);
  if (kept?.key === key) return kept.value;
  if (value !== undefined) setKept({ key, value });
  return value;
}
