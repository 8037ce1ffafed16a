/** On paper only: whose closing it is, of which year, and what the figures come from. */
import type { JSX } from "react";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { fiscalYearText, momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kinds/kindProps.ts";

/** Draws the line. */
export function PaperHead({ place, state }: KindProps): JSX.Element | null {
  const closing = useKnownClosing(place.closingId);
  if (closing === null) return null;
  const { client, fiscalYear } = closing;
  const { source } = state.view;
  const from =
    source === null
      ? t("appendices.source.none")
      : t("appendices.source.import", {
          number: source.importNumber,
          source: t(`common.sources.${source.kind}`),
          at: momentText(source.importedAt),
        });
  return (
    <p className="paper sm">
      {[client.name, client.organizationNumber, fiscalYearText(fiscalYear), from].join(" · ")}
    </p>
  );
}
