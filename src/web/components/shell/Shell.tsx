/** The frame of every page inside: skip link, bar, navigation, the page, and the dialogs that follow along. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { type JSX, type ReactNode, useEffect, useState } from "react";
import { useClosingIfAny, usePreferences } from "#web/lib/api/queries.ts";
import { setSingleKeys } from "#web/lib/keyboard/keyDispatcher.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { CommandPalette } from "../dialogs/CommandPalette.tsx";
import { HelpPanel } from "../dialogs/HelpPanel.tsx";
import { SignInDialog } from "../session/SignInDialog.tsx";
import { useTraceKey } from "../trace/useTraceKey.ts";
import { Bar } from "../bar/Bar.tsx";
import { ClosingNav } from "./ClosingNav.tsx";
import { NoClosing } from "./NoClosing.tsx";
import { closingPages, firmPages } from "./pages.ts";

type Opened = "search" | "help" | null;

/** Draws the frame around a page. */
export function Shell({ children }: { children: ReactNode }): JSX.Element {
  const { closingId } = useParams({ strict: false });
  const { closing, isGone } = useClosingIfAny(closingId);
  const isSolo = closingId === undefined || isGone;
  const [opened, setOpened] = useState<Opened>(null);
  const { singleKeys } = usePreferences();
  useEffect(() => {
    setSingleKeys(singleKeys);
  }, [singleKeys]);
  const open = (what: Opened) => () => {
    setOpened(what);
  };
  useKeys({ "mod+k": open("search"), "?": open("help"), ...useGoKeys(closingId) });
  useTraceKey();
  return (
    <>
      <a className="skip" href="#innehall">
        {t("shell.skip")}
      </a>
      <div className={isSolo ? "app solo" : "app"}>
        <Bar closing={closing} solo={isSolo} onSearch={open("search")} />
        {closingId !== undefined && !isGone && <ClosingNav closingId={closingId} onHelp={open("help")} />}
        <main className="main" id="innehall" tabIndex={-1}>
          {isGone ? <NoClosing /> : children}
        </main>
      </div>
      {opened === "search" && <CommandPalette onClose={open(null)} />}
      {opened === "help" && <HelpPanel onClose={open(null)} />}
      <SignInDialog />
    </>
  );
}

function useGoKeys(closingId: string | undefined): Record<string, () => void> {
  const navigate = useNavigate();
  const firm = firmPages.map(({ letter, to }) => [`g ${letter}`, () => void navigate({ to })] as const);
  if (closingId === undefined) return Object.fromEntries(firm);
  const closing = closingPages.map(
    ({ letter, to }) => [`g ${letter}`, () => void navigate({ to, params: { closingId } })] as const,
  );
  return Object.fromEntries([...firm, ...closing]);
}
