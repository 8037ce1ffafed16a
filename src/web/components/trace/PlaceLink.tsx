/** A link by its address within the web: followed without reading the page anew, in a tab of its own with a modifier. */
import { useNavigate } from "@tanstack/react-router";
import type { JSX, MouseEvent, ReactNode } from "react";

export interface PlaceLinkProps {
  readonly href: string;
  readonly className?: string;
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** Draws the link. */
export function PlaceLink({ href, className, onFollow, children }: PlaceLinkProps): JSX.Element {
  const navigate = useNavigate();
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onFollow?.();
    void navigate({ href });
  };
  return (
    <a href={href} className={className} onClick={follow}>
      {children}
    </a>
  );
}
