/** Detta blev inaktuellt: what was signed and rests on what the import changed, with the cause and the way to it. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ImportDetail } from "#wire/imports.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { causeSentence } from "#web/lib/signOff/causeParts.ts";
import { hasText, t, textAt } from "#web/lib/texts/translate.ts";

type Stale = NonNullable<ImportDetail["difference"]>["stale"][number];

export interface StalePanelProps {
  readonly closingId: string;
  readonly stale: readonly Stale[];
}

/** Draws the list; vouchers of another import are told by name, and opened where they belong. */
export function StalePanel({ closingId, stale }: StalePanelProps): JSX.Element {
  return (
    <Panel title={t("imports.stale.title")} aside={stale.length === 0 ? "" : String(stale.length)}>
      {stale.length === 0 ? (
        <p className="ink2">{t("imports.stale.none")}</p>
      ) : (
        <ul className="stale-list" aria-label={t("imports.stale.title")}>
          {stale.map(({ subject, name, causes }) => (
            <li key={`${subject.kind} ${subject.key}`}>
              <p>
                <StatusSign sign="stale" wordless />{" "}
                <b className="b">
                  <SubjectLink closingId={closingId} subject={subject} name={name} />
                </b>
              </p>
              {causes.map((cause, index) => (
                <p key={index} className="sm">
                  {causeSentence(cause, subject.kind === "account" ? subject.key : null)}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SubjectLink(
  props: Pick<StalePanelProps, "closingId"> & Pick<Stale, "subject" | "name">,
): JSX.Element {
  const { closingId, subject, name } = props;
  switch (subject.kind) {
    case "account":
      return (
        <Link to="/bokslut/$closingId/avstamning" params={{ closingId }} search={{ konto: subject.key }}>
          {name === "" ? subject.key : name}
        </Link>
      );
    case "appendix":
      return (
        <Link to="/bokslut/$closingId/bilagor/$appendixId" params={{ closingId, appendixId: subject.key }}>
          {name}
        </Link>
      );
    case "check":
      return (
        <Link to="/bokslut/$closingId/kontroller" params={{ closingId }} search={{ kontroll: subject.key }}>
          {t("imports.stale.check", { name: checkName(subject.key) })}
        </Link>
      );
    case "form":
      return (
        <PlaceLink href={`/bokslut/${closingId}/deklaration?blad=${subject.key}`}>{subject.key}</PlaceLink>
      );
  }
}

function checkName(key: string): string {
  const place = `checks.names.${key}`;
  return hasText(place) ? textAt(place) : key;
}
