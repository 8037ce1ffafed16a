/** Last year's appendix beside this year's: its sum, its note, and the way to take them over. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import type { AppendixView } from "#wire/appendices.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { fiscalYearShort } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kinds/kindProps.ts";
import { hasAmounts, sameAsLastYear } from "./sameAsLastYear.ts";

type LastYear = NonNullable<AppendixView["lastYear"]>;

/** Draws the card. */
export function LastYearCard(props: KindProps): JSX.Element {
  const { lastYear } = props.state.view;
  return (
    <Panel title={t("appendices.lastYear.title")}>
      {lastYear === null ? (
        <p className="ink2">{t("appendices.lastYear.none")}</p>
      ) : (
        <Before {...props} lastYear={lastYear} />
      )}
    </Panel>
  );
}

function Before(props: KindProps & { readonly lastYear: LastYear }): JSX.Element {
  const { lastYear, readOnly } = props;
  const year = fiscalYearShort(lastYear.fiscalYear);
  const { closingId, appendixId } = lastYear;
  return (
    <div className="last-year">
      <dl className="kv">
        <dt>{t("appendices.lastYear.total", { year })}</dt>
        <dd>
          <Amount ore={lastYear.totalOre} />
        </dd>
      </dl>
      <p className="note-text ink2">
        {lastYear.note === "" ? t("appendices.lastYear.noNote") : lastYear.note}
      </p>
      <p>
        <Link to="/bokslut/$closingId/bilagor/$appendixId" params={{ closingId, appendixId }}>
          {t("appendices.lastYear.open", { year })}
        </Link>
      </p>
      {!readOnly && <TakeOver {...props} year={year} />}
    </div>
  );
}

type Asked = "rows" | "note" | null;

function TakeOver(props: KindProps & { readonly lastYear: LastYear; readonly year: string }): JSX.Element {
  const { editor, state, lastYear, year } = props;
  const [asked, setAsked] = useState<Asked>(null);
  const rows = sameAsLastYear(state.typed, lastYear.typed);
  const take = (what: Asked): void => {
    if (what === "rows" && rows !== null) editor.change(rows);
    if (what === "note") editor.changeNote(lastYear.note);
    setAsked(null);
  };
  return (
    <div className="buttons">
      {rows !== null && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            if (hasAmounts(state.typed)) setAsked("rows");
            else take("rows");
          }}
        >
          {t("appendices.lastYear.same")}
        </Button>
      )}
      {lastYear.note !== "" && lastYear.note !== state.note && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            if (state.note === "") take("note");
            else setAsked("note");
          }}
        >
          {t("appendices.lastYear.sameNote")}
        </Button>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={t("appendices.lastYear.ask")}
          confirm={t("appendices.lastYear.confirm")}
          onConfirm={() => {
            take(asked);
          }}
          onClose={() => {
            setAsked(null);
          }}
        >
          <p>
            {t(asked === "rows" ? "appendices.lastYear.askText" : "appendices.lastYear.askNote", { year })}
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
