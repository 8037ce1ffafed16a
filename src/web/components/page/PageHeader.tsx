/** The head of a page: its only h1, a line under it, its buttons. Names the document and takes the focus. */
import { useParams } from "@tanstack/react-router";
import { type JSX, type ReactNode, useEffect, useRef } from "react";
import { useKnownClosing } from "#web/lib/api/queries.ts";
import { fiscalYearShort } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

export interface PageHeaderProps {
  readonly title: string;
  /** The way here, above the title. */
  readonly above?: ReactNode;
  /** A small button beside the title. */
  readonly beside?: ReactNode;
  readonly subtitle?: ReactNode;
  /** Buttons at the right; at most one of them primary. */
  readonly children?: ReactNode;
}

let isFirstPage = true;

/** Draws the head of a page. */
export function PageHeader({ title, above, beside, subtitle, children }: PageHeaderProps): JSX.Element {
  const { closingId } = useParams({ strict: false });
  const closing = useKnownClosing(closingId);
  const where = closing && `${closing.client.name} ${fiscalYearShort(closing.fiscalYear)}`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [title, where, t("common.appName")].filter(Boolean).join(" · ");
  }, [title, where]);
  useEffect(() => {
    // A new page is announced from its heading; a tab or field that has the focus keeps it.
    if (!isFirstPage && !keepsFocus(document.activeElement)) heading.current?.focus();
    isFirstPage = false;
  }, []);
  return (
    <header className="head">
      <div className="t">
        {above !== undefined && <div className="sm ink2">{above}</div>}
        <div className="title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {beside}
        </div>
        {subtitle !== undefined && <p>{subtitle}</p>}
      </div>
      {children !== undefined && <div className="acts">{children}</div>}
    </header>
  );
}

function keepsFocus(element: Element | null): boolean {
  return element !== null && element.closest("[data-keeps-focus]") !== null;
}
