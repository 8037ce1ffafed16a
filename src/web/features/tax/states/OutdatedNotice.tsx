/** The books have changed since the entries were written: they are written anew when somebody says so. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { focusField, placeName } from "../fields/figurePlace.ts";
import type { PartProps } from "../taxWork.ts";
import { writingHindrance } from "./writingHindrance.ts";

/** Draws the bar, or nothing. */
export function OutdatedNotice({ work }: PartProps): JSX.Element | null {
  if (!work.page.isOutdated) return null;
  const hindrance = writingHindrance(work.page);
  return (
    <Notice
      tone="warn"
      title={t("tax.outdated.title")}
      action={
        !work.readOnly &&
        (hindrance === null ? <WriteAnew work={work} /> : <ToField field={hindrance.field} />)
      }
    >
      {hindrance === null
        ? t("tax.outdated.text")
        : `${t("tax.outdated.hindered")} ${problemText(hindrance.problem)}`}
    </Notice>
  );
}

function WriteAnew({ work }: PartProps): JSX.Element {
  return (
    <Button size="xs" loading={work.state.phase === "busy"} onClick={() => void work.editor.writeEntries()}>
      {t("tax.outdated.action")}
    </Button>
  );
}

function ToField({ field }: { field: string | null }): JSX.Element | null {
  if (field === null) return null;
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => {
        focusField(field);
      }}
    >
      {t("tax.outdated.toField", { place: placeName(field) })}
    </Button>
  );
}
