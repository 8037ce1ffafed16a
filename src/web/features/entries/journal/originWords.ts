/** Where an entry came from, in words: short for the journal, whole for Varifrån?, and the address it leads to. */
import type { EntryLine, EntryOrigin } from "#wire/entries.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Writes it short: the appendix or account, the entry it was made of, the template. */
export function originWords({ origin, appendices }: Pick<EntryLine, "origin" | "appendices">): string {
  switch (origin.kind) {
    case "manual":
      return t("entries.origins.manual");
    case "template":
      return t("entries.origins.template", { name: origin.name });
    case "copy":
    case "reversal":
    case "correction":
      return t(`entries.origins.${origin.kind}`, { number: origin.number });
    case "difference": {
      const appendix = appendices.find(({ appendixId }) => appendixId === origin.appendixId);
      if (appendix === undefined) return t("entries.origins.difference", { account: origin.account });
      return t("entries.origins.appendix", { number: appendix.number, name: appendix.name });
    }
    case "cash-method":
      return t(`entries.origins.cash-method.${origin.side}`);
    case "tax-choice":
      return t("entries.origins.tax-choice", { step: t(`entries.taxSteps.${origin.step}`) });
  }
}

/** Writes it as a sentence. */
export function originSentence(origin: EntryOrigin): string {
  switch (origin.kind) {
    case "manual":
      return t("entries.trace.manual");
    case "template":
      return t("entries.trace.template", { name: origin.name });
    case "copy":
    case "reversal":
    case "correction":
      return t(`entries.trace.${origin.kind}`, { number: origin.number });
    case "difference":
      return t("entries.trace.difference", { account: origin.account });
    case "cash-method":
      return t(`entries.trace.cash-method.${origin.side}`);
    case "tax-choice":
      return t(`entries.trace.tax-choice.${origin.isReversal ? "takenOut" : "proposed"}`, {
        step: t(`entries.taxSteps.${origin.step}`),
      });
  }
}

export interface OriginLink {
  readonly href: string;
  readonly words: string;
}

/** Tells where it came from as an address; null where there is nothing to see. */
export function originLink(closingId: string, { origin }: Pick<EntryLine, "origin">): OriginLink | null {
  const closing = `/bokslut/${closingId}`;
  switch (origin.kind) {
    case "copy":
    case "reversal":
    case "correction":
      return {
        href: `${closing}/bokslutsverifikationer?post=${origin.entryId}`,
        words: t("entries.trace.entry", { number: origin.number }),
      };
    case "difference":
      if (origin.appendixId !== null)
        return { href: `${closing}/bilagor/${origin.appendixId}`, words: t("entries.trace.appendix") };
      return {
        href: `${closing}/avstamning?konto=${encodeURIComponent(origin.account)}`,
        words: t("entries.trace.account", { account: origin.account }),
      };
    case "cash-method":
      return {
        href: `${closing}/reskontra${origin.side === "supplier" ? "/leverantorer" : ""}`,
        words: t(`ledgers.sides.${origin.side}`),
      };
    case "tax-choice":
      return { href: `${closing}/dispositioner`, words: t("entries.trace.tax-choice.page") };
    default:
      return null;
  }
}

/** Tells whether its rows are in the closing's figures, and if not why. */
export function countsText({ counts, isReversal, status }: EntryLine): string {
  if (status === "transferred-excluded") return t("entries.trace.excluded");
  if (!counts) return t("entries.trace.countsNot");
  return t(isReversal ? "entries.trace.nextYear" : "entries.trace.counts");
}
