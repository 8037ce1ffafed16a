/** One control: how it went, in one line, and its list that unfolds. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type JSX, useId, useState } from "react";
import type { ImportCheck } from "#wire/imports.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { summaryText } from "#web/lib/texts/checks/summaryText.ts";

/** Draws the control. */
export function Control({ check }: { check: ImportCheck }): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const hasList = check.list.length > 0;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className="control">
      <StatusSign sign={check.outcome} wordless word={t(`imports.checks.outcome.${check.outcome}`)} />
      <div>
        <b>{t(`imports.checks.names.${check.name}`)}</b>
        <p className={check.outcome === "attention" ? "sm warn b" : "sm ink2"}>
          {summaryText(check.summary)}
        </p>
        {isOpen && <CheckItems id={id} check={check} />}
      </div>
      {hasList && (
        <button
          type="button"
          className="icb"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={`${t(isOpen ? "imports.checks.hide" : "imports.checks.show")}: ${t(`imports.checks.names.${check.name}`)}`}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <Chevron className="i" aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

function CheckItems({ id, check }: { id: string; check: ImportCheck }): JSX.Element {
  return (
    <div id={id}>
      <ul className="check-items">
        {check.list.map((item, index) => (
          <li key={index}>
            <CheckItem item={item} />
          </li>
        ))}
      </ul>
      {check.list.length < check.listTotal && (
        <p className="sm ink2">
          {t("imports.checks.shown", {
            shown: countText(check.list.length),
            total: countText(check.listTotal),
          })}
        </p>
      )}
    </div>
  );
}

function CheckItem({ item }: { item: ImportCheck["list"][number] }): JSX.Element {
  const amounts = [
    { name: t("imports.checks.expected"), ore: item.expectedOre },
    { name: t("imports.checks.actual"), ore: item.actualOre },
  ].filter(({ ore }) => ore !== null);
  return (
    <>
      <span className="b n">{item.account ?? item.voucher}</span> {item.text}
      {amounts.map(({ name, ore }) => (
        <span key={name} className="sm ink2 pair">
          {name} <Amount ore={ore} />
        </span>
      ))}
    </>
  );
}
