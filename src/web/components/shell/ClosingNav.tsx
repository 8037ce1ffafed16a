/** The pages of a closing: a column at the left, a bar of four and a menu at the bottom on a phone. */
import { Menu } from "@mantine/core";
import { IconDots, IconKeyboard } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { closingPages } from "./pages.ts";

const pagesOnPhone = 4;

/** Draws the navigation of a closing. */
export function ClosingNav({ closingId, onHelp }: { closingId: string; onHelp: () => void }): JSX.Element {
  return (
    <nav className="nav" aria-label={t("shell.mainMenu")}>
      {closingPages.map(({ name, to, Icon }, index) => (
        <Link
          key={name}
          to={to}
          params={{ closingId }}
          className={index < pagesOnPhone ? "" : "desk"}
          activeProps={{ className: index < pagesOnPhone ? "on" : "on desk" }}
        >
          <Icon className="i" aria-hidden="true" />
          <span>{t(`shell.nav.${name}`)}</span>
        </Link>
      ))}
      <MoreMenu closingId={closingId} />
      <span className="sp" />
      <button type="button" className="desk" onClick={onHelp}>
        <IconKeyboard className="i" aria-hidden="true" />
        <span>{t("shell.nav.shortcuts")}</span>
      </button>
    </nav>
  );
}

function MoreMenu({ closingId }: { closingId: string }): JSX.Element {
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button type="button" className="more">
          <IconDots className="i" aria-hidden="true" />
          <span>{t("shell.nav.more")}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {closingPages.slice(pagesOnPhone).map(({ name, to, Icon }) => (
          <Menu.Item
            key={name}
            renderRoot={(props) => <Link {...props} to={to} params={{ closingId }} />}
            leftSection={<Icon className="i" aria-hidden="true" />}
          >
            {t(`shell.nav.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
