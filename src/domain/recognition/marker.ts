/**
 * The marker that the voucher of a closing entry carries in its comment in Fortnox, and by which it is known again
 * whatever has become of it: `SB-`, the key of the entry, and the version that was sent.
 */

export interface Marker {
  readonly key: string;
  readonly version: number;
}

/** Sixteen characters of base32 are 80 bits. People copy and rewrite comments, so it may stand in other text. */
const pattern = /(?<![0-9A-Z])SB-([A-Z2-7]{16})-([1-9]\d{0,8})(?![0-9A-Z])/i;

/** Writes it. */
export function renderMarker({ key, version }: Marker): string {
  return `SB-${key}-${String(version)}`;
}

/** Finds every marker in a comment, in the order that they stand there. */
export function findMarkers(comment: string): readonly Marker[] {
  return Array.from(comment.matchAll(new RegExp(pattern, "gi")), ([, key = "", version = ""]) => {
    return { key: key.toUpperCase(), version: Number(version) };
  });
}

/** Finds the first marker in a comment; null when there is none. */
export function findMarker(comment: string): Marker | null {
  const [, key, version] = pattern.exec(comment) ?? [];
  if (key === undefined || version === undefined) return null;
  return { key: key.toUpperCase(), version: Number(version) };
}

/** Keeps the marker of a comment and nothing else of it, written in the one way; null when there is none. */
export function markerIn(comment: string): string | null {
  const marker = findMarker(comment);
  return marker === null ? null : renderMarker(marker);
}
