/** Kontroller: every check of the closing with what it found, marked as done with a note, and a voucher beside it. */
import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import type { ClosingCheck } from "#wire/progress.ts";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { Chip } from "#web/components/table/Chip.tsx";
import { VoucherPanel } from "#web/components/voucher/VoucherPanel.tsx";
import { useChecks } from "#web/lib/progress/overviewQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { CheckList } from "./CheckList.tsx";
import { checksHelp } from "./checksHelp.ts";
import { useOpenCheck } from "./useOpenCheck.ts";
import "./checks.css";

/** Draws the page. */
export function ChecksPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useChecks(closingId);
  const opened = useOpenCheck();
  usePageHelp(checksHelp);
  return (
    <>
      <PageHeader
        title={t("checks.title")}
        {...(data !== undefined && data.length > 0 ? { subtitle: tallyText(data) } : {})}
      />
      <div className={opened.voucherIndex === null ? "split" : "split with-panel"}>
        <div className="scroll pad stack checks">
          <FailureNotice error={error} onRetry={refetch} />
          {data === undefined && error === null && <SkeletonLines lines={10} />}
          {data?.length === 0 && <NoChecks closingId={closingId} />}
          {data !== undefined && data.length > 0 && (
            <Filtered closingId={closingId} checks={data} opened={opened} />
          )}
        </div>
        {opened.voucherIndex !== null && (
          <VoucherPanel
            closingId={closingId}
            voucherIndex={opened.voucherIndex}
            onClose={opened.closeVoucher}
          />
        )}
      </div>
      <HintLine keys={checksHelp.keys} />
    </>
  );
}

/** Draws all checks, or those that somebody should look at; the one that is open stays. */
function Filtered({ closingId, checks, opened }: Parameters<typeof CheckList>[0]): JSX.Element {
  const [isLeftOnly, setLeftOnly] = useState(false);
  const left = checks.filter(isLeft);
  const shown = isLeftOnly ? checks.filter((check) => isLeft(check) || check.name === opened.name) : checks;
  const show = (only: boolean) => () => {
    setLeftOnly(only);
  };
  return (
    <>
      <div className="chips" role="group" aria-label={t("checks.filter.label")}>
        <Chip label={t("checks.filter.all")} count={checks.length} on={!isLeftOnly} onPress={show(false)} />
        <Chip label={t("checks.filter.left")} count={left.length} on={isLeftOnly} onPress={show(true)} />
      </div>
      {shown.length === 0 && <p className="ink2">{t("checks.noneLeft")}</p>}
      <CheckList closingId={closingId} checks={shown} opened={opened} />
    </>
  );
}

function NoChecks({ closingId }: { closingId: string }): JSX.Element {
  return (
    <EmptyState
      title={t("checks.empty.title")}
      action={
        <Button
          renderRoot={(button) => <Link {...button} to="/bokslut/$closingId/import" params={{ closingId }} />}
        >
          {t("checks.empty.action")}
        </Button>
      }
    >
      {t("checks.empty.text")}
    </EmptyState>
  );
}

function isLeft({ state }: ClosingCheck): boolean {
  return state === "attention" || state === "reopened";
}

/** Of those that ran, as Översikt counts them. */
function tallyText(checks: readonly ClosingCheck[]): string {
  const ran = checks.filter(({ state }) => state !== "not-run");
  return t("checks.subtitle", { done: ran.filter((check) => !isLeft(check)).length, total: ran.length });
}
