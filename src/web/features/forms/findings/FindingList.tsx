/** What hinders the files, then what should be looked at; each with the way to where it is put right. */
import type { JSX } from "react";
import type { FormFinding } from "#wire/forms.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { findingWay } from "./findingAddress.ts";

const severities = ["error", "warning"] as const;
const signs = { error: "error", warning: "attention" } as const;

export interface FindingListProps {
  readonly closingId: string;
  readonly findings: readonly FormFinding[];
}

/** Draws the list. */
export function FindingList({ closingId, findings }: FindingListProps): JSX.Element {
  const listed = severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return (
    <Scroll label={t("forms.findings.label")} className="finding-scroll">
      <ul className="finding-list" aria-label={t("forms.findings.label")}>
        {listed.map((finding, index) => {
          const way = findingWay(closingId, finding);
          return (
            <li key={index}>
              <StatusSign sign={signs[finding.severity]} wordless />
              <span className="grow">{problemText(finding.finding)}</span>
              {way !== null && <PlaceLink href={way.href}>{way.words}</PlaceLink>}
            </li>
          );
        })}
      </ul>
    </Scroll>
  );
}
