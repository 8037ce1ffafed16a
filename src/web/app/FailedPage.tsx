/** What stands in place of a page that stopped: what happened, its reference, what to do. */
import { Button } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import type { JSX } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { ConnectionLostError, RefusalError, UnexpectedAnswerError } from "#web/lib/api/failures.ts";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the error page. Full page loads, because what is in memory may be what is broken. */
export function FailedPage({ error }: ErrorComponentProps): JSX.Element {
  const reference = error instanceof UnexpectedAnswerError ? error.reference : null;
  return (
    <main className="scroll">
      <EmptyState
        title={t("shell.failed.title")}
        action={
          <>
            <Button
              onClick={() => {
                window.location.reload();
              }}
            >
              {t("shell.failed.reload")}
            </Button>
            <Button component="a" href="/" variant="default">
              {t("shell.failed.home")}
            </Button>
          </>
        }
      >
        {reason(error)} {reference !== null && t("shell.failed.reference", { reference })}
      </EmptyState>
    </main>
  );
}

/** A stopped request has its own text; anything else is a fault of the program. */
function reason(error: unknown): string {
  const isOurs = [RefusalError, ConnectionLostError, UnexpectedAnswerError].some(
    (kind) => error instanceof kind,
  );
  return isOurs ? failureText(error) : t("shell.failed.text");
}
