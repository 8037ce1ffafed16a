/** Every import of a closing, newest first. */
import { Button } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { JSX } from "react";
import type { ImportList } from "#wire/imports.ts";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useRowCursor } from "#web/components/table/useRowCursor.ts";
import { t } from "#web/lib/texts/translate.ts";
import { importHelp } from "./importHelp.ts";
import { ImportRow } from "./list/ImportRow.tsx";
import { useImportList } from "./useImports.ts";
import "./import.css";

/** Draws the page. */
export function ImportListPage(): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  const { data, error } = useImportList(closingId);
  usePageHelp(importHelp);
  return (
    <>
      <PageHeader title={t("imports.list.title")} subtitle={t("imports.list.text")}>
        <Button
          renderRoot={(button) => <Link {...button} to="/bokslut/$closingId/import" params={{ closingId }} />}
        >
          {t("imports.list.new")}
        </Button>
      </PageHeader>
      <div className="scroll pad">
        <FailureNotice error={error} />
        {data === undefined && error === null && <SkeletonLines lines={4} />}
        {data?.imports.length === 0 && (
          <EmptyState title={t("imports.list.empty")}>{t("imports.list.emptyText")}</EmptyState>
        )}
        {data !== undefined && data.imports.length > 0 && (
          <ImportTable closingId={closingId} imports={data.imports} />
        )}
      </div>
    </>
  );
}

function ImportTable(props: { closingId: string; imports: ImportList["imports"] }): JSX.Element {
  const { closingId, imports } = props;
  const navigate = useNavigate();
  const open = (index: number): void => {
    const number = String(imports[index]?.number ?? "");
    void navigate({ to: "/bokslut/$closingId/import/$number", params: { closingId, number } });
  };
  const cursor = useRowCursor(imports.length, open);
  const columns = ["number", "state", "importedAt", "by", "file", "vouchers", "rows"] as const;
  return (
    <div className="sheet">
      <table className="dense roomy">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "vouchers" || column === "rows" ? "r" : ""}>
                {t(`imports.list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imports.map((one, index) => (
            <tr
              key={one.number}
              {...cursor.rowProps(index)}
              onClick={() => {
                open(index);
              }}
            >
              <ImportRow closingId={closingId} one={one} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
