/** The pages of a closing: a column at the left, a bar of four and a menu at the bottom on a phone. */
import { Menu } from "@mantine/core";
import { IconDots, IconKeyboard } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { useMenuOverview } from "#web/lib/progress/overviewQueries.ts";
import { type PageCount, pageCount } from "#web/lib/progress/todoLeft.ts";
import { t } from "#web/lib/texts/translate.ts";
import { PageBadge } from "./PageBadge.tsx";
import { closingPages } from "./pages.ts";

const pagesOnPhone = 4;

/** Draws the navigation of a closing. */
export function ClosingNav({ closingId, onHelp }: { closingId: string; onHelp: () => void }): JSX.Element {
  const overview = useMenuOverview(closingId);
  return (
    <nav className="nav" aria-label={t("shell.mainMenu")}>
      {closingPages.map(({ name, to, Icon }, index) => {
        const left = overview === null ? null : pageCount(overview, name);
        return (
          <Link
            key={name}
            to={to}
            params={{ closingId }}
            className={index < pagesOnPhone ? "" : "desk"}
            activeProps={{ className: index < pagesOnPhone ? "on" : "on desk" }}
            {...(left === null ? {} : { title: leftText(left) })}
          >
            <Icon className="i" aria-hidden="true" />
            <span>{t(`shell.nav.${name}`)}</span>
            {left !== null && <PageBadge left={left} />}
          </Link>
        );
      })}
      <MoreMenu closingId={closingId} />
      <span className="sp" />
      <button type="button" className="desk" onClick={onHelp}>
        <IconKeyboard className="i" aria-hidden="true" />
        <span>{t("shell.nav.shortcuts")}</span>
      </button>
    </nav>
  );
}

/** The link keeps its name; how much is left describes it. */
function leftText({ page, count }: PageCount): string {
  return t(`shell.nav.left.${page}`, { count });
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
