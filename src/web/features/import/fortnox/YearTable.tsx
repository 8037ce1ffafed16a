/** The years as a table with a box to tick for each; J and K walk between the boxes. */
import { Checkbox } from "@mantine/core";
import type { JSX } from "react";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { fiscalYearText, momentText, today } from "#web/lib/format/dates.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type YearOffer, yearName, yearRemark } from "./yearChoice.ts";

export interface YearTableProps {
  readonly offers: readonly YearOffer[];
  readonly chosenIds: readonly string[];
  /** Whether Fortnox told which periods are locked. */
  readonly lockKnown: boolean;
  readonly onToggle: (yearId: string, on: boolean) => void;
}

const columns = ["name", "dates", "vouchers", "locked", "fetched", "remark"] as const;

/** Draws the table. */
export function YearTable(props: YearTableProps): JSX.Element {
  useKeys({
    j: () => {
      focusBox(1);
    },
    k: () => {
      focusBox(-1);
    },
  });
  const own = props.offers.findIndex(({ place }) => place === "own");
  return (
    <Scroll className="wide" label={t("imports.years.title")}>
      <table className="dense years">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t("imports.years.columns.choose")}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "vouchers" ? "r" : ""}>
                {t(`imports.years.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.offers.map((offer, index) => (
            <YearRow
              key={offer.year.yearId}
              offer={offer}
              isBefore={own >= 0 && index === own + 1}
              isChosen={props.chosenIds.includes(offer.year.yearId)}
              {...props}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface YearRowProps extends Pick<YearTableProps, "lockKnown" | "onToggle"> {
  readonly offer: YearOffer;
  readonly isBefore: boolean;
  readonly isChosen: boolean;
}

function YearRow({ offer, isBefore, isChosen, lockKnown, onToggle }: YearRowProps): JSX.Element {
  const { year, place } = offer;
  const isFixed = place === "own";
  const toggle = (): void => {
    if (!isFixed) onToggle(year.yearId, !isChosen);
  };
  return (
    <tr className={isChosen ? "sel" : ""} onClick={toggle}>
      <td>
        <Checkbox
          name="year"
          aria-label={t("imports.years.choose", { year: yearName(year) })}
          checked={isChosen}
          disabled={isFixed}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={toggle}
        />
      </td>
      <th scope="row">{yearName(year)}</th>
      <td>{fiscalYearText(year)}</td>
      <td className="r">
        {year.vouchers === null ? (
          <span className="mut">–</span>
        ) : (
          <span className={year.vouchers === 0 ? "z" : ""}>{countText(year.vouchers)}</span>
        )}
      </td>
      <td>{lockedText(year.lockedThrough, lockKnown)}</td>
      <td>
        {year.fetchedAt === null ? (
          <span className="mut">{t("imports.years.notFetched")}</span>
        ) : (
          momentText(year.fetchedAt)
        )}
      </td>
      <td className="ink2 sm">{yearRemark(offer, isBefore, today())}</td>
    </tr>
  );
}

function lockedText(lockedThrough: string | null, isKnown: boolean): JSX.Element | string {
  if (lockedThrough !== null) return lockedThrough;
  return <span className="mut">{isKnown ? t("imports.years.notLocked") : "–"}</span>;
}

function focusBox(by: 1 | -1): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[name=year]:not(:disabled)")];
  const at = boxes.findIndex((box) => box === document.activeElement);
  boxes[at < 0 ? 0 : Math.max(0, Math.min(at + by, boxes.length - 1))]?.focus();
}
