/** What stands where there is nothing: what is missing, the one thing to do, what opens then. No drawings. */
import type { JSX, ReactNode } from "react";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The one thing to do. */
  readonly action?: ReactNode;
}

/** Draws an empty state. */
export function EmptyState({ title, children, action }: EmptyStateProps): JSX.Element {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action !== undefined && <div className="buttons">{action}</div>}
    </div>
  );
}
