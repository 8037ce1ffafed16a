/** A message in its place on the page: what happened, and the way on. */
import { Button } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type SignName, signPaths } from "../figures/signPaths.tsx";

export type NoticeTone = "info" | "ok" | "warn" | "diff";

const looks: Record<NoticeTone, { note: string; ink: string; sign: SignName }> = {
  info: { note: "a", ink: "acc", sign: "untouched" },
  ok: { note: "g", ink: "ok", sign: "done" },
  warn: { note: "w", ink: "warn", sign: "attention" },
  diff: { note: "d", ink: "diff", sign: "error" },
};

export interface NoticeProps {
  readonly tone?: NoticeTone;
  /** A bold first sentence. */
  readonly title?: string;
  /** A button at the right. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** Draws a message; warnings and refusals are announced. */
export function Notice({ tone = "info", title, action, children }: NoticeProps): JSX.Element {
  const look = looks[tone];
  return (
    <div className={`note ${look.note}`} role={tone === "diff" ? "alert" : "status"}>
      <svg className={`st ${look.ink}`} viewBox="0 0 14 14" fill="none" aria-hidden="true">
        {signPaths[look.sign]}
      </svg>
      <div className="t">
        {title !== undefined && <b className="b">{title} </b>}
        {children}
      </div>
      {action}
    </div>
  );
}

export interface FailureNoticeProps {
  readonly error: unknown;
  /** Asks again; where it is left out, the way on is elsewhere. */
  readonly onRetry?: () => unknown;
  readonly action?: ReactNode;
}

/** Draws what a request threw, or nothing. */
export function FailureNotice({ error, onRetry, action }: FailureNoticeProps): JSX.Element | null {
  if (error === null || error === undefined) return null;
  const retry = onRetry && (
    <Button size="xs" variant="default" onClick={() => void onRetry()}>
      {t("common.tryAgain")}
    </Button>
  );
  return (
    <Notice tone="diff" action={action ?? retry}>
      {failureText(error)}
    </Notice>
  );
}
