/** Saves the appendix as a PDF: what is typed is saved first, so that the paper says what the page says. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { JSX } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { downloadMade } from "#web/lib/api/download.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kinds/kindProps.ts";

/** Draws the button. */
export function PdfButton({ place, editor }: Pick<KindProps, "place" | "editor">): JSX.Element {
  const { closingId, appendixId } = place;
  const download = useMutation({
    mutationFn: async () => {
      await editor.flush();
      return downloadMade(`/api/closings/${closingId}/appendices/${appendixId}/pdf`);
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload className="i" aria-hidden="true" />}
        loading={download.isPending}
        onClick={() => {
          download.mutate();
        }}
      >
        {t("appendices.actions.pdf")}
      </Button>
      <FailureNotice error={download.error} />
    </>
  );
}
