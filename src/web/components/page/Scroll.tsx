/** A part of the page that scrolls by itself: it can be reached by Tab as long as there is something to scroll. */
import { type JSX, type ReactNode, useCallback, useState } from "react";

export interface ScrollProps {
  /** What scrolls, for who hears the page. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Draws the part. */
export function Scroll({ label, className, children }: ScrollProps): JSX.Element {
  const [overflows, setOverflows] = useState(false);
  const watch = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setOverflows(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={watch}
      className={className}
      {...(overflows ? { tabIndex: 0, role: "group", "aria-label": label } : {})}
    >
      {children}
    </div>
  );
}
