/** The tabs of Deklaration: the three forms, what people answer, accounts and their boxes, the files. */
import { Tabs } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { unanswered } from "#web/lib/forms/answerChange.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type FormTab, formTabs, type OpenForm } from "../useOpenForm.ts";

const id = "forms";
const words = {
  uppgifter: t("forms.tabs.answers"),
  konton: t("forms.tabs.accounts"),
  sru: t("forms.tabs.sru"),
} as const;

/** Draws the tabs. */
export function FormTabs({ page, opened }: { page: FormsPage; opened: OpenForm }): JSX.Element {
  const show = (chosen: string | null): void => {
    const tab = formTabs.find((each) => each === chosen);
    if (tab !== undefined) opened.showTab(tab);
  };
  return (
    <Tabs id={id} value={opened.tab} onChange={show} className="form-tabs" data-keeps-focus>
      <Tabs.List aria-label={t("forms.tabs.label")}>
        {formTabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            <TabName tab={tab} page={page} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

function TabName({ tab, page }: { tab: FormTab; page: FormsPage }): JSX.Element {
  if (tab === "uppgifter") {
    const count = unanswered(page.answers);
    return (
      <>
        {words.uppgifter}
        {count > 0 && <span className="tag w">{t("forms.tabs.unanswered", { count })}</span>}
      </>
    );
  }
  if (tab === "konton" || tab === "sru") return <>{words[tab]}</>;
  const form = page.forms.find((one) => one.form === tab);
  const status = form?.signOff.status;
  return (
    <>
      {tab}
      {status === "stale" && <StatusSign sign="stale" word={t("forms.tabs.stale")} wordless />}
      {status === "signed" && <StatusSign sign="done" word={t("forms.lineStates.signed")} wordless />}
      {status === "reviewed" && <StatusSign sign="reviewed" word={t("forms.lineStates.reviewed")} wordless />}
    </>
  );
}

/** Draws what the chosen tab shows. */
export function FormTabPanel({ tab, children }: { tab: FormTab; children: ReactNode }): JSX.Element {
  return (
    <div className="tab-panel" role="tabpanel" id={`${id}-panel-${tab}`} aria-labelledby={`${id}-tab-${tab}`}>
      {children}
    </div>
  );
}
