/** The drawings of the status signs: 14 px, one per meaning, readable without colour. */
import type { JSX } from "react";

const line = { stroke: "currentColor", strokeLinecap: "round", strokeLinejoin: "round" } as const;
const cut = { ...line, stroke: "var(--surface)", strokeWidth: 1.6 } as const;
const tick = <path d="M2.5 7.4 5.6 10.5 11.5 4" {...line} strokeWidth="2" />;
const ring = <circle cx="7" cy="7" r="5.5" stroke="currentColor" strokeWidth="1.5" />;

export const signPaths = {
  untouched: ring,
  running: (
    <>
      {ring}
      <path d="M7 3.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
    </>
  ),
  agrees: <path d="M2.5 5h9M2.5 9h9" {...line} strokeWidth="1.9" />,
  reviewed: (
    <>
      <path d="M7 .8 12.6 3v4c0 3.2-2.3 5.3-5.6 6.3C3.7 12.3 1.4 10.2 1.4 7V3z" fill="currentColor" />
      <path d="M4.4 6.9 6.3 8.8 9.7 5" {...cut} />
    </>
  ),
  stale: (
    <>
      <path d="M11.9 8.2A5.2 5.2 0 1 1 10.9 3.6" {...line} strokeWidth="1.7" />
      <path d="M11.7 1.300v3h-3" {...line} strokeWidth="1.7" />
    </>
  ),
  different: <path d="M2.5 5h9M2.5 9h9M9.6 2 4.4 12" {...line} strokeWidth="1.7" />,
  done: (
    <>
      <circle cx="7" cy="7" r="6.4" fill="currentColor" />
      <path d="M4.2 7.2 6.2 9.2 9.9 5.2" {...cut} />
    </>
  ),
  ok: tick,
  attention: (
    <>
      <path d="M7 1.2 13.2 12.2H.8z" fill="currentColor" />
      <path d="M7 5v3.2M7 10.2v.1" {...cut} strokeWidth="1.5" />
    </>
  ),
  "not-run": <path d="M3.5 7h7" {...line} strokeWidth="1.8" />,
  error: (
    <>
      <path d="M4.3.8h5.4l3.5 3.5v5.4l-3.5 3.5H4.3L.8 9.7V4.3z" fill="currentColor" />
      <path d="M7 3.8v3.8M7 9.9v.1" {...cut} />
    </>
  ),
  question: (
    <>
      {ring}
      <path d="M5.4 5.6a1.6 1.6 0 1 1 2.4 1.4c-.5.3-.8.6-.8 1.2M7 10v.1" {...line} strokeWidth="1.4" />
    </>
  ),
  sending: (
    <path
      d="M7 1.5v2M7 10.5v2M1.5 7h2M10.5 7h2M3.1 3.1l1.4 1.4M9.5 9.5l1.4 1.4M3.1 10.9l1.4-1.4M9.5 4.5l1.4-1.4"
      {...line}
      strokeWidth="1.5"
    />
  ),
  ready: tick,
  failed: <path d="M3 3l8 8M11 3l-8 8" {...line} strokeWidth="2" />,
  excluded: (
    <>
      <circle cx="5.6" cy="7" r="5.2" fill="currentColor" />
      <path d="M3.3 7.2 4.9 8.8 7.9 5.6" {...cut} strokeWidth="1.5" />
      <path d="M12 7h1.4" {...line} strokeWidth="1.8" />
    </>
  ),
  waiting: (
    <>
      {ring}
      <path d="M7 4v3.2l2.2 1.3" {...line} strokeWidth="1.5" />
    </>
  ),
  removed: (
    <>
      <circle cx="7" cy="7" r="6.4" fill="currentColor" />
      <path d="M4.2 7h5.6" {...cut} />
    </>
  ),
  duplicate: (
    <>
      <path d="M1.5 1.5h7v7h-7z" {...line} strokeWidth="1.5" />
      <path d="M5.5 5.5h7v7h-7z" fill="currentColor" />
    </>
  ),
  "handed-out": (
    <>
      <path d="M7.5 2H2v10h10V6.5" {...line} strokeWidth="1.5" />
      <path d="M6.5 7.5 12 2M8.8 1.8h3.4v3.4" {...line} strokeWidth="1.5" />
    </>
  ),
  void: (
    <>
      {ring}
      <path d="M3.2 10.8 10.8 3.2" {...line} strokeWidth="1.5" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type SignName = keyof typeof signPaths;
