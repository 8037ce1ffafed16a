/** What can be put right in Fortnox from here: asked first, with what will be done there. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import type { PreflightOffer } from "#wire/transfers.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { fiscalYearShort, fiscalYearText } from "#web/lib/format/dates.ts";
import { type TextData, t } from "#web/lib/texts/translate.ts";
import { useOffer } from "./usePreflight.ts";

export interface OffersProps {
  readonly closingId: string;
  readonly offers: readonly PreflightOffer[];
  readonly onSeriesMade: (code: string) => void;
}

/** Draws a button for each. */
export function Offers({ closingId, offers, onSeriesMade }: OffersProps): JSX.Element | null {
  const [asked, setAsked] = useState<PreflightOffer | null>(null);
  const mayEdit = useMayEdit();
  if (offers.length === 0) return null;
  return (
    <section aria-label={t("transfer.offers.title")}>
      <h3>{t("transfer.offers.title")}</h3>
      <div className="chips">
        {offers.map((offer) => (
          <Button
            key={JSON.stringify(offer)}
            size="xs"
            variant="default"
            disabled={!mayEdit}
            onClick={() => {
              setAsked(offer);
            }}
          >
            {t(`transfer.offers.${offer.kind}.button`, dataOf(offer))}
          </Button>
        ))}
      </div>
      {asked !== null && (
        <OfferQuestion
          closingId={closingId}
          offer={asked}
          onDone={() => {
            setAsked(null);
            if (asked.kind === "create-series") onSeriesMade(asked.code);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

interface OfferQuestionProps {
  readonly closingId: string;
  readonly offer: PreflightOffer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function OfferQuestion({ closingId, offer, onDone, onClose }: OfferQuestionProps): JSX.Element {
  const carryOut = useOffer(closingId, onDone);
  const data = dataOf(offer);
  return (
    <ConfirmDialog
      title={t(`transfer.offers.${offer.kind}.title`, data)}
      confirm={t(`transfer.offers.${offer.kind}.button`, data)}
      busy={carryOut.isPending}
      onConfirm={() => {
        carryOut.mutate(offer);
      }}
      onClose={onClose}
    >
      <div className="stack">
        <p>{t(`transfer.offers.${offer.kind}.text`, data)}</p>
        <p className="ink2">{t("transfer.offers.logged")}</p>
        <FailureNotice error={carryOut.error} />
      </div>
    </ConfirmDialog>
  );
}

function dataOf(offer: PreflightOffer): TextData {
  const { kind, fiscalYear, name } = offer;
  const years = { year: fiscalYearText(fiscalYear), short: fiscalYearShort(fiscalYear) };
  return kind === "create-series"
    ? { ...years, name, code: offer.code }
    : { ...years, name, account: offer.account };
}
