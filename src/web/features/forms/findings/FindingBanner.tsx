/** Over the forms: that the files are hindered, by what first, and all of it when unfolded. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import type { FormsPage } from "#wire/forms.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { countFindings } from "./findingAddress.ts";
import { FindingList } from "./FindingList.tsx";

export interface FindingBannerProps {
  readonly closingId: string;
  readonly page: FormsPage;
}

/** Draws it; nothing when nothing was found. */
export function FindingBanner({ closingId, page }: FindingBannerProps): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const { findings } = page;
  if (findings.length === 0) return null;
  const { errors } = countFindings(findings);
  const first = findings.find(({ severity }) => errors === 0 || severity === "error");
  return (
    <div className="forms-banner" id="hinder">
      <Notice
        tone={errors > 0 ? "diff" : "warn"}
        title={t(errors > 0 ? "forms.findings.hindered" : "forms.findings.warned")}
        action={
          <Button
            size="xs"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? t("forms.findings.hide") : t("forms.findings.show", { what: countsText(page) })}
          </Button>
        }
      >
        {!isOpen && first !== undefined && problemText(first.finding)}
      </Notice>
      {isOpen && <FindingList closingId={closingId} findings={findings} />}
    </div>
  );
}

function countsText({ findings }: FormsPage): string {
  const { errors, warnings } = countFindings(findings);
  return [
    ...(errors === 0 ? [] : [t("forms.findings.hindrances", { count: errors })]),
    ...(warnings === 0 ? [] : [t("forms.findings.warnings", { count: warnings })]),
  ].join(", ");
}
