/** What stands in place of a page that stopped: what happened, its reference, what to do. */
import { Button } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import type { JSX } from "react";
import { ConnectionLostError, RefusalError, UnexpectedAnswerError } from "#web/lib/api/failures.ts";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the error page. Full page loads, because what is in memory may be what is broken. */
export function FailedPage({ error }: ErrorComponentProps): JSX.Element {
  const reference = error instanceof UnexpectedAnswerError ? error.reference : null;
  return (
    <div className="scroll failed">
      <h1>{t("shell.failed.title")}</h1>
      <p className="ink2">
        {reason(error)} {reference !== null && t("shell.failed.reference", { reference })}
      </p>
      <div className="acts">
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
      </div>
    </div>
  );
}

/** The same when the frame itself has stopped. */
export function FailedFrame(props: ErrorComponentProps): JSX.Element {
  return (
    <main>
      <FailedPage {...props} />
    </main>
  );
}

/** Errors of fetching a part of the program: the server is down, or runs another version than the page. */
const fetchErrors = new WeakSet<Error>();
window.addEventListener("vite:preloadError", ({ payload }) => {
  fetchErrors.add(payload);
});

/** A stopped request has its own text; anything else is a fault of the program. */
function reason(error: unknown): string {
  if (error instanceof Error && fetchErrors.has(error)) return t("shell.failed.notFetched");
  const isOurs = [RefusalError, ConnectionLostError, UnexpectedAnswerError].some(
    (kind) => error instanceof kind,
  );
  return isOurs ? failureText(error) : t("shell.failed.text");
}
