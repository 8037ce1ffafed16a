/** One side of the cash method: what would be booked, of which invoices, and what says that it already is. */
import { Checkbox } from "@mantine/core";
import type { JSX } from "react";
import type { CashMethodSide } from "#wire/entries.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { InvoiceTable } from "./InvoiceTable.tsx";
import { ProposalTable } from "./ProposalTable.tsx";

export interface SideCardProps {
  readonly closingId: string;
  readonly proposed: CashMethodSide;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  /** A link was followed. */
  readonly onFollow: () => void;
}

/** Draws the card. */
export function SideCard(props: SideCardProps): JSX.Element {
  const { proposed, isChosen, onChoose } = props;
  const { side, content, items, problem } = proposed;
  return (
    <Panel title={t(`entries.cash.sides.${side}`)}>
      <div className="stack-small">
        {problem !== null && <Notice tone="warn">{problemText(problem)}</Notice>}
        <Done {...props} />
        {content === null && problem === null && <p className="ink2">{t("entries.cash.nothing")}</p>}
        {content !== null && (
          <>
            <Checkbox
              label={t(`entries.cash.choose.${side}`)}
              checked={isChosen}
              onChange={(event) => {
                onChoose(event.currentTarget.checked);
              }}
            />
            <ProposalTable rows={content.rows} />
          </>
        )}
        {items.length > 0 && <InvoiceTable side={side} items={items} />}
      </div>
    </Panel>
  );
}

/** What looks like the same in the books or among the entries. */
function Done({ closingId, proposed, onFollow }: SideCardProps): JSX.Element | null {
  const { booked, entries } = proposed;
  const journal = `/bokslut/${closingId}/bokslutsverifikationer`;
  if (booked.length === 0 && entries.length === 0) return null;
  return (
    <Notice tone="warn">
      {booked.length > 0 && (
        <p>
          {t("entries.cash.booked")}{" "}
          {booked.map(({ voucher, voucherIndex, date, text, amountOre }) => (
            <span key={voucherIndex} className="booked">
              <PlaceLink href={`${journal}?ver=${voucherIndex}`} onFollow={onFollow}>
                {voucher}
              </PlaceLink>{" "}
              <span className="n">{date}</span> {text} <Amount ore={amountOre} />
            </span>
          ))}
        </p>
      )}
      {entries.length > 0 && (
        <p>
          {t("entries.cash.entries")}{" "}
          {entries.map(({ entryId, number }) => (
            <PlaceLink
              key={entryId}
              className="booked"
              href={`${journal}?post=${entryId}`}
              onFollow={onFollow}
            >
              {number}
            </PlaceLink>
          ))}
        </p>
      )}
    </Notice>
  );
}
