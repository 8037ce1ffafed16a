/** Where one more file is attached: dropped, or chosen by the button, and under it why one was refused. */
import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { UseMutationResult } from "@tanstack/react-query";
import type { JSX } from "react";
import { FileDrop } from "#web/components/fields/FileDrop.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { acceptedFiles } from "./HeldFile.tsx";

export interface AttachFileProps {
  readonly attach: UseMutationResult<void, Error, File>;
  readonly label: string;
  /** That a file can be dropped here as well. */
  readonly hint: string;
}

/** Draws the place. */
export function AttachFile({ attach, label, hint }: AttachFileProps): JSX.Element {
  return (
    <>
      <FileDrop
        accept={acceptedFiles}
        disabled={attach.isPending}
        onFile={(file) => {
          attach.mutate(file);
        }}
      >
        {(choose) => (
          <>
            <Button
              variant="default"
              size="xs"
              loading={attach.isPending}
              leftSection={<IconPaperclip className="i" aria-hidden="true" />}
              onClick={choose}
            >
              {label}
            </Button>
            <p className="sm ink2">{hint}</p>
          </>
        )}
      </FileDrop>
      <FailureNotice error={attach.error} />
    </>
  );
}
