/** What stands under the head of Deklaration: tabs, what hinders, the tab's content, and the panel beside it. */
import type { JSX, ReactNode } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { SignOffChanges } from "#web/components/signOff/SignOffFacts.tsx";
import { VoucherPanel } from "#web/components/voucher/VoucherPanel.tsx";
import { AnswersTab } from "./answers/AnswersTab.tsx";
import { FindingBanner } from "./findings/FindingBanner.tsx";
import { MappingTab } from "./mapping/MappingTab.tsx";
import { SruTab } from "./sru/SruTab.tsx";
import { FormTable } from "./table/FormTable.tsx";
import { FormTabs, FormTabPanel } from "./table/FormTabs.tsx";
import { FieldPanel } from "./trace/FieldPanel.tsx";
import type { OpenForm } from "./useOpenForm.ts";

export interface FormsBodyProps {
  readonly closingId: string;
  readonly page: FormsPage;
  readonly opened: OpenForm;
}

/** Draws it. */
export function FormsBody(props: FormsBodyProps): JSX.Element {
  const { page, opened } = props;
  const beside = besideOf(props);
  return (
    <>
      <FormTabs page={page} opened={opened} />
      <div className={beside === null ? "split" : "split with-panel"}>
        <FormTabPanel tab={opened.tab}>
          <FindingBanner {...props} />
          <Tab {...props} />
        </FormTabPanel>
        {beside}
      </div>
    </>
  );
}

function Tab({ closingId, page, opened }: FormsBodyProps): JSX.Element | null {
  switch (opened.tab) {
    case "uppgifter":
      return <AnswersTab closingId={closingId} page={page} />;
    case "konton":
      return <MappingTab closingId={closingId} opened={opened} />;
    case "sru":
      return <SruTab closingId={closingId} page={page} />;
    case "INK2":
    case "INK2R":
    case "INK2S": {
      const form = page.forms.find((one) => one.form === opened.form);
      if (form === undefined) return null;
      return (
        <>
          <div className="forms-changes">
            <SignOffChanges state={form.signOff} />
          </div>
          <FormTable key={form.form} forms={page.forms} form={form} opened={opened} />
        </>
      );
    }
  }
}

function besideOf({ closingId, page, opened }: FormsBodyProps): ReactNode {
  const { voucherIndex, form, code } = opened;
  if (voucherIndex !== null)
    return <VoucherPanel closingId={closingId} voucherIndex={voucherIndex} onClose={opened.closeVoucher} />;
  if (form === null || code === null) return null;
  return (
    <FieldPanel
      key={`${form} ${code}`}
      closingId={closingId}
      page={page}
      form={form}
      code={code}
      onClose={opened.close}
    />
  );
}
