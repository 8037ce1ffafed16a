/** What Deklaration shows: the tab, the box beside it, the account whose box is chosen. Kept in the address. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormName, formName } from "#wire/forms.ts";

export const formTabs = ["INK2", "INK2R", "INK2S", "uppgifter", "konton", "sru"] as const;
export type FormTab = (typeof formTabs)[number];

export interface OpenForm {
  readonly tab: FormTab;
  /** The form of the tab; null on the tabs that show none. */
  readonly form: FormName | null;
  /** The box whose Varifrån? stands beside the form. */
  readonly code: string | null;
  readonly voucherIndex: number | null;
  /** The account whose box is being chosen. */
  readonly account: string | null;
  readonly showTab: (tab: FormTab) => void;
  readonly openField: (form: FormName, code: string) => void;
  readonly chooseFor: (account: string | null) => void;
  readonly closeVoucher: () => void;
  /** Closes the voucher, or the box when none is open. */
  readonly close: () => void;
}

interface Shown {
  readonly blad?: FormTab;
  readonly ruta?: string | undefined;
  readonly konto?: string | undefined;
  readonly ver?: number | undefined;
}

/** Reads and changes it. */
export function useOpenForm(): OpenForm {
  const { blad = "INK2R", ruta, konto, ver } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: Shown): void => {
    void navigate({ to: ".", search: (before) => ({ ...before, ...next }), replace: true });
  };
  const form = formName.safeParse(blad).data ?? null;
  const closeVoucher = (): void => {
    show({ ver: undefined });
  };
  return {
    tab: blad,
    form,
    code: form === null ? null : (ruta ?? null),
    voucherIndex: ver ?? null,
    account: blad === "konton" ? (konto ?? null) : null,
    showTab: (tab) => {
      show({ blad: tab, ruta: undefined, konto: undefined, ver: undefined });
    },
    openField: (inForm, code) => {
      show({ blad: inForm, ruta: code, ver: undefined });
    },
    chooseFor: (account) => {
      show({ konto: account ?? undefined });
    },
    closeVoucher,
    close: () => {
      if (ver !== undefined) closeVoucher();
      else if (ruta !== undefined) show({ ruta: undefined });
    },
  };
}
