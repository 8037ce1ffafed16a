/** What is imperfect in a file: every deviation with its line. */
import { type JSX, useState } from "react";
import type { Finding, ImportDetail } from "#wire/imports.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Chip } from "#web/components/table/Chip.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";

type Severity = Finding["severity"];

const severities: readonly Severity[] = ["error", "warning", "info"];
const signs = { error: "error", warning: "attention", info: "untouched" } as const;

export interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  /** True counts: the list itself may be shorter. */
  readonly counts: ImportDetail["findingCounts"];
  readonly title: string;
}

/** Draws the list, with a filter per severity. */
export function FindingsPanel({ findings, counts, title }: FindingsPanelProps): JSX.Element {
  const [severity, setSeverity] = useState<Severity | null>(null);
  const countOf = (wanted: Severity | null): number =>
    counts
      .filter((count) => wanted === null || count.severity === wanted)
      .reduce((sum, { count }) => sum + count, 0);
  const total = countOf(severity);
  const shown = findings.filter((finding) => severity === null || finding.severity === severity);
  if (countOf(null) === 0) {
    return <Panel title={title}>{t("imports.findings.none")}</Panel>;
  }
  return (
    <Panel
      flush
      title={title}
      aside={
        <span className="chips">
          {[null, ...severities].map((choice) => (
            <Chip
              key={choice}
              label={choice === null ? t("common.all") : t(`imports.findings.severity.${choice}`)}
              count={countOf(choice)}
              on={severity === choice}
              onPress={() => {
                setSeverity(choice);
              }}
            />
          ))}
        </span>
      }
    >
      <FindingsTable findings={shown} title={title} />
      {shown.length < total && (
        <p className="sm ink2 more">
          {t("imports.findings.shown", { shown: countText(shown.length), total: countText(total) })}
        </p>
      )}
    </Panel>
  );
}

function FindingsTable({ findings, title }: { findings: readonly Finding[]; title: string }): JSX.Element {
  return (
    <div className="list" tabIndex={0} role="region" aria-label={t("imports.tableOf", { title })}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t("imports.findings.severityColumn")}</th>
            <th scope="col" className="r">
              {t("imports.findings.line")}
            </th>
            <th scope="col">{t("imports.findings.what")}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, index) => (
            <tr key={index}>
              <td>
                <StatusSign
                  sign={signs[finding.severity]}
                  word={t(`imports.findings.severity.${finding.severity}`)}
                />
              </td>
              <td className="r n ink2">{finding.line === 0 ? "–" : countText(finding.line)}</td>
              <td className="wrap">{finding.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
