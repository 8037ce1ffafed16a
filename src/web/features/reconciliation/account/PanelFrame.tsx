/** The frame of the side panel: which account it is about, and the way to the next one. */
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import type { JSX, ReactNode } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { OpenAccount } from "../useOpenAccount.ts";

export interface AccountPanelProps {
  readonly closingId: string;
  readonly account: string;
  readonly panel: OpenAccount;
  readonly onStep: (by: number) => void;
}

export interface PanelFrameProps extends Omit<AccountPanelProps, "closingId"> {
  readonly name: string;
  /** Beside the account's number. */
  readonly aside?: string;
  readonly children: ReactNode;
}

/** Draws the frame. */
export function PanelFrame({ account, name, aside, panel, onStep, children }: PanelFrameProps): JSX.Element {
  const number = t("reconciliation.panel.account", { account });
  return (
    <aside
      className="side account-panel"
      data-side-panel
      aria-label={t("reconciliation.panel.label", { account, name })}
    >
      <header>
        <div className="grow el">
          <p className="xs ink2">{aside === undefined ? number : `${number} · ${aside}`}</p>
          <h2 className="el" title={name}>
            {name}
          </h2>
        </div>
        <PanelButtons panel={panel} onStep={onStep} />
      </header>
      {children}
    </aside>
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
