/** The steps by which a box came to its figure, in their order; those that it has not are left out. */
import type { JSX, ReactNode } from "react";
import type { FieldTrace, FormsPage } from "#wire/forms.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { TraceCard } from "#web/components/trace/TraceCard.tsx";
import { TraceLink } from "#web/components/trace/TraceLink.tsx";
import { kronorText } from "#web/lib/format/kronor.ts";
import { t } from "#web/lib/texts/translate.ts";
import { TraceAccounts } from "./TraceAccounts.tsx";
import { TraceTerms } from "./TraceTerms.tsx";

export interface TracePartsProps {
  readonly closingId: string;
  readonly page: FormsPage;
  readonly trace: FieldTrace;
}

/** Draws the steps. */
export function TraceParts(props: TracePartsProps): JSX.Element {
  const { trace } = props;
  const isEmpty =
    trace.accounts.length + trace.entries.length + trace.terms.length === 0 && trace.stepTrace === null;
  return (
    <ol className="trace-parts">
      {(trace.accounts.length > 0 || trace.unbookedOre !== "0") && (
        <Part title={t("forms.panel.accounts")}>
          <TraceAccounts accounts={trace.accounts} unbookedOre={trace.unbookedOre} />
        </Part>
      )}
      {trace.entries.length > 0 && (
        <Part title={t("forms.panel.entries")}>
          <Entries trace={trace} />
        </Part>
      )}
      {trace.terms.length > 0 && (
        <Part title={t("forms.panel.terms")}>
          <TraceTerms {...props} />
        </Part>
      )}
      {trace.step !== null && (
        <Part title={t("shell.nav.tax")}>
          <Step {...props} />
        </Part>
      )}
      {isEmpty && (
        <Part title={t("forms.panel.terms")}>
          <p className="ink2">{t(trace.kronor === "0" ? "forms.panel.nothing" : "forms.panel.typed")}</p>
        </Part>
      )}
      <Rounding trace={trace} />
      <Part title={t("forms.panel.rule")}>
        <Rules {...props} />
      </Part>
    </ol>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): JSX.Element {
  return (
    <li>
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  );
}

function Entries({ trace }: { trace: FieldTrace }): JSX.Element {
  return (
    <ul className="sm">
      {trace.entries.map(({ entryId, number, text, amountOre }) => (
        <li key={`${entryId} ${number}`}>
          <TraceLink link={{ kind: "entry", entryId }} onFollow={leave}>
            {number}
          </TraceLink>
          <span className="grow">{text}</span>
          <Amount ore={amountOre} />
        </li>
      ))}
    </ul>
  );
}

function Rounding({ trace }: { trace: FieldTrace }): JSX.Element | null {
  const { exactOre, kronor, rounding } = trace;
  if (exactOre === null || kronor === null) return null;
  return (
    <Part title={t("forms.panel.rounding")}>
      <p className="sm ink2">{t("forms.panel.cut")}</p>
      <p className="sum-line">
        <Amount ore={exactOre} /> <span className="mut">→</span> <Kronor kronor={kronor} className="b" />
      </p>
      {rounding !== "0" && (
        <p className="sm ink2">
          {t("forms.panel.remainder", { kronor: kronorText(rounding, { plus: true }) })}
        </p>
      )}
    </Part>
  );
}

/** How the step came to it, and the way there. */
function Step({ closingId, trace }: TracePartsProps): JSX.Element {
  return (
    <div className="sm step-trace">
      {trace.stepTrace !== null && <TraceCard trace={trace.stepTrace} onFollow={leave} />}
      <p>
        <PlaceLink href={`/bokslut/${closingId}/dispositioner?steg=${trace.step ?? ""}`}>
          {t("forms.panel.toStep")}
        </PlaceLink>
      </p>
    </div>
  );
}

/** What it rests on, and how well that is known. */
function Rules({ page, trace }: TracePartsProps): JSX.Element {
  return (
    <>
      <p className="sm">
        {t("forms.panel.field", { code: trace.code, incomeYear: page.incomeYear, period: page.period })}{" "}
        <span className={page.fields === "official" ? "tag" : "tag w"}>
          {t(page.fields === "official" ? "forms.certainty.agency" : "forms.panel.assumed")}
        </span>
      </p>
      {trace.rules.map(({ source, certainty }) => (
        <p key={source} className="sm">
          {source}{" "}
          <span className={certainty === "secondary" ? "tag w" : "tag"}>
            {t(`forms.certainty.${certainty}`)}
          </span>
        </p>
      ))}
    </>
  );
}

function leave(): void {
  // The page that is left closes its panel itself.
}
