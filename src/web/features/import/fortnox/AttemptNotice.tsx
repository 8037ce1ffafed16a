/** Back from Fortnox: how it went, in our words and theirs. */
import { useNavigate } from "@tanstack/react-router";
import { type JSX, useEffect } from "react";
import type { Closing } from "#wire/clients.ts";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { useForgetConnection } from "#web/lib/fortnox/useConnection.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useAttempt } from "./useFortnoxSteps.ts";

export interface AttemptNoticeProps {
  readonly closing: Closing;
  readonly attemptId: string;
}

/** Draws the outcome; an attempt that succeeded leads on to the years. */
export function AttemptNotice({ closing, attemptId }: AttemptNoticeProps): JSX.Element | null {
  const { data, error, refetch } = useAttempt(attemptId);
  useGoOn(closing, data?.state === "connected");
  if (error !== null) return <FailureNotice error={error} onRetry={refetch} />;
  if (data === undefined || data.state === "under-way") {
    return (
      <p role="status">
        <StatusSign sign="sending" turning word={t("fortnox.checking")} />
      </p>
    );
  }
  if (data.problem === null) return <Notice tone="ok">{t("fortnox.done")}</Notice>;
  const { kind, data: details } = data.problem;
  return (
    <Notice tone="diff" title={t("fortnox.refused")}>
      {problemText({ kind, data: { ...details, clientName: closing.client.name } })}
    </Notice>
  );
}

/** Takes the attempt out of the address: a reload must not tell of it again. */
function useGoOn({ closingId, client }: Closing, isConnected: boolean): void {
  const navigate = useNavigate();
  const forget = useForgetConnection(client.clientId);
  useEffect(() => {
    if (!isConnected) return;
    void forget();
    void navigate({
      to: "/bokslut/$closingId/import",
      params: { closingId },
      search: { steg: "ar" },
      replace: true,
    });
  }, [closingId, isConnected, forget, navigate]);
}
