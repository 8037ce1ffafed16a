/** Hämta SRU: makes a version of both files and saves them as a zip; what hinders is told, all of it at once. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { downloadMade } from "#web/lib/api/download.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { sruAddress, useMakeSru } from "#web/lib/forms/formQueries.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { countFindings } from "../findings/findingAddress.ts";

export interface SruButtonProps {
  readonly closingId: string;
  readonly page: FormsPage;
}

/** Draws the button. */
export function SruButton({ closingId, page }: SruButtonProps): JSX.Element {
  const make = useMakeSru(closingId);
  const [failure, setFailure] = useState<unknown>(null);
  const { errors } = countFindings(page.findings);
  const fetchFiles = async (): Promise<void> => {
    try {
      await downloadMade(sruAddress(closingId, await make.mutateAsync()));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button
        variant={page.state === "ready" ? "filled" : "default"}
        leftSection={<IconDownload className="i" aria-hidden="true" />}
        loading={make.isPending}
        disabled={errors > 0}
        {...(errors > 0
          ? { title: t("forms.actions.sruHindered", { count: errors }), "aria-describedby": "hinder" }
          : {})}
        onClick={() => void fetchFiles()}
      >
        {t("forms.actions.sru")}
      </Button>
      {failure !== null && (
        <Dialog
          title={t("forms.actions.sru")}
          onClose={() => {
            setFailure(null);
          }}
        >
          <FailureNotice error={failure} />
          {failure instanceof RefusalError && failure.problems.length > 0 && (
            <ul className="bullets">
              {failure.problems.map((problem, index) => (
                <li key={index}>{problemText(problem)}</li>
              ))}
            </ul>
          )}
        </Dialog>
      )}
    </>
  );
}
