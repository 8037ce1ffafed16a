/** The sign of the house and its name: the way home. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the sign and the name as a link to the start page. */
export function Brand(): JSX.Element {
  return (
    <Link className="brand" to="/">
      <Mark />
      <b>{t("common.appName")}</b>
    </Link>
  );
}

function Mark(): JSX.Element {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="var(--accent)" />
      <path d="M6 7.5h12" stroke="var(--on-accent)" strokeWidth="1.6" opacity=".55" />
      <path d="M6 13h12M6 16.5h12" stroke="var(--on-accent)" strokeWidth="2" />
    </svg>
  );
}
