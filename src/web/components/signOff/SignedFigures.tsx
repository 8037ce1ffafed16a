/** The figures that a name is set under, beside those that were on screen before when they have changed since. */
import type { JSX } from "react";
import type { SignOffState } from "#wire/signOff.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Amount } from "../figures/Amount.tsx";
import { ProvedTotal } from "../figures/ProvedTotal.tsx";
import { Notice } from "../page/Notice.tsx";
import { CauseList } from "./CauseText.tsx";

type Figures = NonNullable<SignOffState["figures"]>;
type FigureName = "opening" | "movement" | "closing" | "reconciled" | "difference" | "materiality";

const names: readonly FigureName[] = ["opening", "movement", "closing", "reconciled", "difference"];

export interface SignedFiguresProps {
  /** What the person had before them. */
  readonly seen: SignOffState;
  readonly now: SignOffState;
}

/** Draws the figures, or nothing of what has none. */
export function SignedFigures({ seen, now }: SignedFiguresProps): JSX.Element | null {
  const isChanged = seen.basis !== now.basis;
  if (now.figures === null) return null;
  const before = isChanged ? seen.figures : null;
  const shown: readonly FigureName[] = now.figures.materialityOre === "0" ? names : [...names, "materiality"];
  return (
    <>
      {isChanged && (
        <Notice tone="warn">
          {t("signOff.dialog.changed")}
          <CauseList causes={now.stale} />
        </Notice>
      )}
      <table className="sign-figures" aria-label={t("signOff.figures.label")}>
        {before !== null && (
          <thead>
            <tr>
              <td />
              <th scope="col">{t("signOff.dialog.before")}</th>
              <th scope="col">{t("signOff.dialog.now")}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {shown.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`signOff.figures.${name}`)}</th>
              {before !== null && (
                <td>
                  <Amount ore={before[`${name}Ore`]} />
                </td>
              )}
              <td>
                <Figure name={name} figures={now.figures} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Figure({ name, figures }: { name: FigureName; figures: Figures | null }): JSX.Element {
  const ore = figures?.[`${name}Ore`] ?? null;
  if (name !== "difference" || ore === null) return <Amount ore={ore} />;
  return (
    <ProvedTotal proved={ore === "0"}>
      <Amount ore={ore} />
    </ProvedTotal>
  );
}
