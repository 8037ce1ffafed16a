/** How fresh the closing's data is, in the bar on every page: when it was fetched, and what has come since. */
import { IconPlugConnectedX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { useFreshness } from "#web/lib/fortnox/useFreshness.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { runPercent } from "#web/lib/importRun/runProgress.ts";
import { useImportRun } from "#web/lib/importRun/useImportRun.ts";
import { useFortnoxStatus } from "#web/lib/fortnox/useConnection.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { sourceName } from "#web/lib/texts/import/sourceName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { StatusSign } from "../figures/StatusSign.tsx";
import { ConnectAgain } from "../fortnox/ConnectAgain.tsx";

type CurrentImport = NonNullable<Closing["currentImport"]>;

/** Draws it. */
export function Freshness({ closing }: { closing: Closing }): JSX.Element {
  const { currentImport, runningImport } = closing;
  if (runningImport !== null) {
    return (
      <span className="fresh">
        <ImportingSign closing={closing} runId={runningImport.runId} />
      </span>
    );
  }
  if (currentImport === null) {
    return (
      <span className="fresh">
        <StatusSign sign="untouched" word={t("shell.notImported")} />
      </span>
    );
  }
  if (currentImport.source === "fortnox") return <FromFortnox closing={closing} current={currentImport} />;
  return (
    <span className="fresh n" title={sourceName(currentImport)}>
      <FetchedAt current={currentImport} />
    </span>
  );
}

function FetchedAt({ current }: { current: CurrentImport }): JSX.Element {
  const source = t(`common.sources.${current.source}`);
  return <>{t("shell.importedAt", { source, at: momentText(current.importedAt) })}</>;
}

function FromFortnox({ closing, current }: { closing: Closing; current: CurrentImport }): JSX.Element {
  const status = useFortnoxStatus(closing.client.clientId).data;
  if (status !== undefined && status.connection?.problem !== null) {
    return <Disconnected closing={closing} current={current} kind={status.connection?.kind ?? null} />;
  }
  return (
    <span className="fresh n">
      <span className="el">
        <FetchedAt current={current} />
        <ChangedSince closing={closing} />
      </span>
    </span>
  );
}

interface DisconnectedProps {
  readonly closing: Closing;
  readonly current: CurrentImport;
  /** How it was connected; null when it was disconnected here, and has to be connected from the start. */
  readonly kind: "service" | "personal" | null;
}

function Disconnected({ closing, current, kind }: DisconnectedProps): JSX.Element {
  return (
    <span className="fresh">
      <IconPlugConnectedX className="i diff" aria-hidden="true" />
      <span className="el">
        <b className="b diff">{t("shell.fortnox.lost")}</b>{" "}
        <span className="n">· {t("shell.fortnox.shows", { at: momentText(current.importedAt) })}</span>
      </span>
      {kind === null ? (
        <Link to="/bokslut/$closingId/import" params={{ closingId: closing.closingId }}>
          {t("fortnox.again")}
        </Link>
      ) : (
        <ConnectAgain closing={closing} kind={kind} size="xs" variant="default" />
      )}
    </span>
  );
}

/** Nothing when nothing has changed; where it is not known, that is said. */
function ChangedSince({ closing: { closingId } }: { closing: Closing }): JSX.Element | null {
  const { data, isLost } = useFreshness(closingId);
  if (data === undefined || isLost) return null;
  if (data.problem !== null) {
    return (
      <span className="mut" title={problemText(data.problem)}>
        {" · "}
        {t("shell.fortnox.unknown")}
      </span>
    );
  }
  const count = data.changedVouchers ?? 0;
  if (count === 0) return null;
  return (
    <>
      {" · "}
      <Link className="new" to="/bokslut/$closingId/import" params={{ closingId }} search={{ steg: "ar" }}>
        {t("shell.fortnox.changed", { count, written: countText(count) })}
      </Link>
    </>
  );
}

function ImportingSign({ closing, runId }: { closing: Closing; runId: string }): JSX.Element {
  const run = useImportRun(closing.closingId, runId);
  const percent = run === null ? null : runPercent(run);
  const isFetch = run?.source === "fortnox";
  const begun = isFetch ? "shell.fortnox.fetching" : "shell.importing";
  const going = isFetch ? "shell.fortnox.fetchingPercent" : "shell.importingPercent";
  return <StatusSign sign="sending" turning word={percent === null ? t(begun) : t(going, { percent })} />;
}
