/** A card with a heading: the only box that pages use. */
import { type JSX, type ReactNode, useId } from "react";

export interface PanelProps {
  readonly title: string;
  /** Small text or a link at the right of the heading. */
  readonly aside?: ReactNode;
  /** Leaves out the padding, for tables and lists that reach the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** Draws a card with its heading. */
export function Panel({ title, aside, flush = false, children }: PanelProps): JSX.Element {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id} className="grow">
          {title}
        </h2>
        {aside !== undefined && <span className="sm ink2">{aside}</span>}
      </header>
      {flush ? children : <div className="body">{children}</div>}
    </section>
  );
}
