/** How an account, an appendix or a check stands: its sign and its word. */
import type { JSX } from "react";
import type { AccountStatus } from "#wire/signOff.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { SignName } from "../figures/signPaths.tsx";
import { StatusSign } from "../figures/StatusSign.tsx";

const signs: Readonly<Record<AccountStatus, SignName>> = {
  "not-started": "untouched",
  started: "running",
  agrees: "agrees",
  differs: "different",
  signed: "done",
  reviewed: "reviewed",
  stale: "stale",
  "not-applicable": "not-run",
};

/** Draws the status. */
export function AccountStatusSign({ status }: { status: AccountStatus }): JSX.Element {
  return <StatusSign sign={signs[status]} word={t(`signOff.statuses.${status}`)} />;
}
