/** Beside what an appendix holds: who signed and what changed since, last year, comments, history. */
import type { JSX } from "react";
import { Panel } from "#web/components/page/Panel.tsx";
import { AccountStatusSign } from "#web/components/signOff/AccountStatusSign.tsx";
import { CommentList } from "#web/components/signOff/CommentList.tsx";
import { HistoryList } from "#web/components/signOff/HistoryList.tsx";
import { SignOffNames } from "#web/components/signOff/SignOffFacts.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { LastYearCard } from "../cards/LastYearCard.tsx";
import type { KindProps } from "../kinds/kindProps.ts";

/** Draws the cards. */
export function Beside(props: KindProps): JSX.Element {
  const { signOff } = props.state.view;
  const { closingId } = props.place;
  return (
    <div className="stack-small beside">
      <Panel title={t("signOff.title")} aside={<AccountStatusSign status={signOff.status} />}>
        <SignOffNames state={signOff} />
      </Panel>
      <LastYearCard {...props} />
      <div className="screen stack-small beside">
        <Panel title={t("signOff.comments.title")}>
          <CommentList closingId={closingId} subject={signOff.subject} />
        </Panel>
        <Panel title={t("signOff.history.title")}>
          <HistoryList closingId={closingId} subject={signOff.subject} />
        </Panel>
      </div>
    </div>
  );
}
