/** The bar above every page. */
import { IconBuilding, IconSearch, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Brand } from "./Brand.tsx";
import { ClosingCrumbs } from "./ClosingCrumbs.tsx";
import { SandboxMark } from "./SandboxMark.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import { UserMenu } from "./UserMenu.tsx";

export interface BarProps {
  readonly closing: Closing | null;
  /** True outside a closing, where the bar itself is the menu. */
  readonly solo: boolean;
  readonly onSearch: () => void;
}

/** Draws the bar. */
export function Bar({ closing, solo, onSearch }: BarProps): JSX.Element {
  const session = useSession();
  return (
    <header className="bar">
      <Brand />
      {solo && <FirmMenu />}
      {closing !== null && <ClosingCrumbs closing={closing} />}
      <span className="grow" />
      {session?.sandbox === true && <SandboxMark />}
      <button type="button" className="cmd" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <IconSearch className="i" aria-hidden="true" />
        <span>{t("shell.search")}</span>
        <kbd>Ctrl</kbd>
        <kbd>K</kbd>
      </button>
      <ThemeMenu />
      <UserMenu />
    </header>
  );
}

function FirmMenu(): JSX.Element {
  const session = useSession();
  return (
    <>
      <nav className="topnav" aria-label={t("shell.firmMenu")}>
        <Link to="/" activeOptions={{ exact: true }} activeProps={{ className: "on" }}>
          <IconBuilding className="i" aria-hidden="true" />
          {t("shell.nav.clients")}
        </Link>
        <Link to="/byra" activeProps={{ className: "on" }}>
          <IconUsers className="i" aria-hidden="true" />
          {t("shell.nav.firm")}
        </Link>
      </nav>
      <i className="sep" />
      <span className="ink2 el firm">{session?.firm.name}</span>
    </>
  );
}
