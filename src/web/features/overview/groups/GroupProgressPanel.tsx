/** How far each group of the balance sheet has come, and how many accounts nobody has signed. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Overview } from "#wire/progress.ts";
import { Panel } from "#web/components/page/Panel.tsx";
import { groupName } from "#web/lib/texts/closing/groupName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { GroupBar } from "./GroupBar.tsx";
import { partNames } from "./groupParts.ts";

export interface GroupProgressPanelProps {
  readonly closingId: string;
  readonly overview: Overview;
}

/** Draws the card, or nothing while there are no accounts. */
export function GroupProgressPanel({ closingId, overview }: GroupProgressPanelProps): JSX.Element | null {
  const { unsigned, accounts } = overview;
  if (accounts === 0) return null;
  return (
    <Panel title={t("overview.groups.title")} aside={<Legend />}>
      <ul className="groups">
        {overview.groups
          .filter((group) => group.accounts > 0)
          .map((group) => (
            <li key={group.key}>
              <span className="el" title={groupName(group.key)}>
                {groupName(group.key)}
              </span>
              <GroupBar group={group} />
              <span className="n r">
                {group.settled}/{group.accounts}
              </span>
            </li>
          ))}
      </ul>
      <p className="unsigned">
        <Link to="/bokslut/$closingId/avstamning" params={{ closingId }}>
          {unsigned === 0
            ? t("overview.groups.allSigned", { accounts })
            : t("overview.groups.unsigned", { unsigned, accounts })}
        </Link>
      </p>
    </Panel>
  );
}

function Legend(): JSX.Element {
  return (
    <span className="legend">
      {partNames.map((name) => (
        <span key={name}>
          <i className={`swatch-${name}`} aria-hidden="true" />
          {t(`overview.groups.parts.${name}`)}
        </span>
      ))}
    </span>
  );
}
