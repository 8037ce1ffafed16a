/** Step 2: what the file holds, in true counts, and what must be settled before it is imported. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Closing } from "#wire/clients.ts";
import type { ImportRequest, SiePreview } from "#wire/imports.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FindingsPanel } from "../findings/FindingsPanel.tsx";
import { Confirmations } from "./Confirmations.tsx";
import { PreviewFacts } from "./PreviewFacts.tsx";

export interface FilePreviewProps {
  readonly closing: Closing;
  readonly preview: SiePreview;
  readonly isStarting: boolean;
  readonly error: Error | null;
  readonly onImport: (order: ImportRequest) => void;
  readonly onAnother: () => void;
}

/** Draws the preview with its button Importera. */
export function FilePreview(props: FilePreviewProps): JSX.Element {
  const { closing, preview, onImport } = props;
  const [confirmed, setConfirmed] = useState<SiePreview["confirmations"]>([]);
  const isConfirmed = preview.confirmations.every((confirmation) => confirmed.includes(confirmation));
  const isForbidden = preview.obstacles.length > 0;
  return (
    <>
      <Obstacles obstacles={preview.obstacles} />
      <Panel title={t("imports.preview.title")} aside={t("imports.preview.nothingYet")}>
        <PreviewFacts preview={preview} />
        {!isForbidden && (
          <Confirmations
            closing={closing}
            needed={preview.confirmations}
            confirmed={confirmed}
            onChange={setConfirmed}
          />
        )}
        <div className="import-buttons">
          <Button
            disabled={isForbidden || !isConfirmed}
            loading={props.isStarting}
            onClick={() => {
              onImport({ fileId: preview.fileId, confirmed });
            }}
          >
            {t("imports.preview.import")}
          </Button>
          <Button variant="default" onClick={props.onAnother}>
            {t("imports.preview.another")}
          </Button>
          {!isForbidden && !isConfirmed && <span className="ink2">{t("imports.preview.confirmFirst")}</span>}
        </div>
        <FailureNotice error={props.error} />
      </Panel>
      <FindingsPanel
        title={t("imports.findings.title")}
        findings={preview.findings}
        counts={preview.findingCounts}
      />
    </>
  );
}

function Obstacles({ obstacles }: Pick<SiePreview, "obstacles">): JSX.Element | null {
  if (obstacles.length === 0) return null;
  return (
    <Notice tone="diff" title={t("imports.preview.obstacles")}>
      {obstacles.map((obstacle) => (
        <p key={obstacle.kind}>{problemText(obstacle)}</p>
      ))}
    </Notice>
  );
}
