/** The income year of a reserve: as the account's number tells it, or typed where nothing does. */
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { typeReserveYear } from "../../content/changeContent.ts";
import type { ReserveProps } from "./reserveProps.ts";

/** Draws the year, or the field that asks for it. */
export function ReserveYear({ work, reserve }: ReserveProps): JSX.Element {
  const { account, year, yearIsTyped } = reserve;
  const answer = work.content.reserveYears.find((one) => one.account === account)?.year ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const isAsked = year === null || yearIsTyped || answer !== null;
  if (!isAsked || work.readOnly) return <>{year ?? t("tax.parts.reserve-reversal.yearAsked")}</>;
  const shown = typed ?? work.state.unread.get(`year-${account}`) ?? (answer === null ? "" : String(answer));
  const fault = shown === "" || readYear(shown) !== null ? null : t("tax.parts.reserve-reversal.yearFault");
  const commit = (): void => {
    if (typed === null) return;
    const read = readYear(typed);
    const isRead = typed.trim() === "" || read !== null;
    work.editor.keepUnread(`year-${account}`, isRead ? null : typed);
    if (isRead && read !== answer) work.change(typeReserveYear(account, read));
    setTyped(null);
  };
  return (
    <>
      <input
        className="fig year n"
        aria-label={t("tax.parts.reserve-reversal.yearOf", { account })}
        aria-invalid={typed === null && fault !== null}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder="ÅÅÅÅ"
        readOnly={work.readOnly}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
        onBlur={commit}
      />
      {typed === null && fault !== null && (
        <span className="fig-fault xs" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}

/** Reads a year in which a reserve can have been made. */
function readYear(text: string): number | null {
  const year = /^\s*(\d{4})\s*$/.test(text) ? Number(text) : 0;
  return year >= 1990 && year <= 2100 ? year : null;
}
