/** The frame of the pages before a session: the sign, a heading, one form. */
import { useQuery } from "@tanstack/react-query";
import { type JSX, type ReactNode, useEffect } from "react";
import { Brand } from "#web/components/bar/Brand.tsx";
import { SandboxMark } from "#web/components/bar/SandboxMark.tsx";
import { setupQuery } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface GateProps {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** Draws the frame. */
export function Gate({ title, intro, children }: GateProps): JSX.Element {
  const hasSandbox = useQuery(setupQuery).data?.sandbox === true;
  useEffect(() => {
    document.title = `${title} · ${t("common.appName")}`;
  }, [title]);
  return (
    <div className="gate">
      <main>
        <Brand />
        {hasSandbox && <SandboxMark />}
        <h1>{title}</h1>
        {intro !== undefined && <p className="ink2 intro">{intro}</p>}
        {children}
      </main>
    </div>
  );
}
