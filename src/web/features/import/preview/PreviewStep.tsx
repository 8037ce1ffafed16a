/** Step 2 for a file: reads what has been sent, and shows it. */
import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import type { ImportRequest } from "#wire/imports.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { useSieFile } from "../choose/useSieFile.ts";
import { FilePreview } from "./FilePreview.tsx";

export interface PreviewStepProps {
  readonly closing: Closing;
  readonly fileId: string;
  readonly start: UseMutationResult<unknown, Error, ImportRequest>;
  readonly onAnother: () => void;
}

/** Draws the step. */
export function PreviewStep({ closing, fileId, start, onAnother }: PreviewStepProps): JSX.Element {
  const { data, error } = useSieFile(closing.closingId, fileId);
  if (data === undefined) {
    if (error === null) return <SkeletonLines lines={8} />;
    const action = <Button onClick={onAnother}>{t("imports.preview.another")}</Button>;
    return <FailureNotice error={error} action={action} />;
  }
  return (
    <FilePreview
      closing={closing}
      preview={data}
      isStarting={start.isPending}
      error={start.error}
      onImport={start.mutate}
      onAnother={onAnother}
    />
  );
}
