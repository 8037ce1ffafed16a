/** The kinds of appendix to choose from: those that suit the account first, and marked. */
import type { AppendixKind } from "#wire/appendixContents.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface KindChoice {
  readonly value: AppendixKind;
  readonly label: string;
}

/** Made by hand for any account; a ledger's only where it is proposed, a group's never. */
const byHand: readonly AppendixKind[] = ["specification", "bank", "tax-account", "accrual"];

/** Lists the choices. */
export function kindChoices(proposed: readonly AppendixKind[]): readonly KindChoice[] {
  const rest = byHand.filter((kind) => !proposed.includes(kind));
  return [
    ...proposed.map((kind) => ({
      value: kind,
      label: t("appendices.create.proposed", { kind: t(`appendices.kinds.${kind}`) }),
    })),
    ...rest.map((kind) => ({ value: kind, label: t(`appendices.kinds.${kind}`) })),
  ];
}
