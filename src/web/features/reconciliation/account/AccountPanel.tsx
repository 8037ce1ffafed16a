/** The side panel of an account: its figures, and its ledger or one of its vouchers. */
import { Tabs } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type JSX, type ReactNode, useEffect, useRef } from "react";
import type { Ledger } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { VoucherView } from "#web/components/voucher/VoucherView.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import { LedgerView } from "./LedgerView.tsx";
import { useLedger } from "./useLedger.ts";

export interface AccountPanelProps {
  readonly closingId: string;
  readonly account: string;
  readonly panel: OpenAccount;
  readonly onStep: (by: number) => void;
}

/** Draws the panel. */
export function AccountPanel({ closingId, account, panel, onStep }: AccountPanelProps): JSX.Element {
  const { data, error } = useLedger(closingId, account);
  const name = data?.name ?? "";
  return (
    <aside className="side" data-side-panel aria-label={t("reconciliation.panel.label", { account, name })}>
      <header>
        <div className="grow el">
          <p className="xs ink2">{t("reconciliation.panel.account", { account })}</p>
          <h2 className="el" title={name}>
            {name}
          </h2>
        </div>
        <PanelButtons panel={panel} onStep={onStep} />
      </header>
      {data !== undefined && <AccountFigures ledger={data} />}
      <FailureNotice error={error} />
      <Tabs id="account" value="ledger">
        <Tabs.List aria-label={t("reconciliation.panel.tabs")}>
          <Tabs.Tab value="ledger">{t("reconciliation.panel.ledger")}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <PanelBody voucherIndex={panel.voucherIndex}>
        {data === undefined && error === null && <SkeletonLines lines={8} />}
        {data !== undefined && (
          <LedgerView
            key={account}
            closingId={closingId}
            ledger={data}
            panel={panel}
            isBeneath={panel.voucherIndex !== null}
          />
        )}
        {panel.voucherIndex !== null && (
          <VoucherView
            closingId={closingId}
            account={account}
            voucherIndex={panel.voucherIndex}
            onBack={panel.closeVoucher}
          />
        )}
      </PanelBody>
    </aside>
  );
}

/** Keeps the focus in the panel when a voucher takes the place of the ledger, or gives it back. */
function PanelBody(props: {
  readonly voucherIndex: number | null;
  readonly children: ReactNode;
}): JSX.Element {
  const { voucherIndex, children } = props;
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(voucherIndex);
  useEffect(() => {
    const isLeft = document.activeElement === document.body || body.current?.contains(document.activeElement);
    if (shown.current !== voucherIndex && isLeft === true) body.current?.focus();
    shown.current = voucherIndex;
  }, [voucherIndex]);
  return (
    <div
      ref={body}
      className="in-panel"
      role="tabpanel"
      tabIndex={-1}
      id="account-panel-ledger"
      aria-labelledby="account-tab-ledger"
    >
      {children}
    </div>
  );
}

function PanelButtons({ panel, onStep }: Pick<AccountPanelProps, "panel" | "onStep">): JSX.Element {
  const buttons = [
    {
      label: t("reconciliation.panel.previousAccount"),
      Icon: IconChevronUp,
      press: () => {
        onStep(-1);
      },
    },
    {
      label: t("reconciliation.panel.nextAccount"),
      Icon: IconChevronDown,
      press: () => {
        onStep(1);
      },
    },
    { label: t("reconciliation.panel.close"), Icon: IconX, press: panel.close },
  ];
  return (
    <>
      {buttons.map(({ label, Icon, press }) => (
        <button key={label} type="button" className="icb" aria-label={label} onClick={press}>
          <Icon className="i" aria-hidden="true" />
        </button>
      ))}
    </>
  );
}

function AccountFigures({ ledger }: { ledger: Ledger }): JSX.Element {
  const figures = [
    { name: t("reconciliation.panel.opening"), ore: ledger.openingOre },
    { name: t("reconciliation.panel.movement"), ore: ledger.movementOre },
    { name: t("reconciliation.panel.closing"), ore: ledger.closingOre },
  ];
  return (
    <dl className="key-figures">
      {figures.map(({ name, ore }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Amount ore={ore} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
