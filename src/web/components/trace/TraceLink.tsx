/** The way from a term of a figure to what it stands for: an account, a voucher, an appendix, a ledger, an import. */
import { useParams } from "@tanstack/react-router";
import type { JSX, ReactNode } from "react";
import type { TraceLink as Place } from "#wire/trace.ts";
import { PlaceLink } from "./PlaceLink.tsx";
import { tracePlace } from "./tracePlace.ts";

export interface TraceLinkProps {
  readonly link: Place;
  readonly onFollow: () => void;
  readonly children: ReactNode;
}

/** Draws the link; with a modifier the browser opens it in a tab of its own. */
export function TraceLink({ link, onFollow, children }: TraceLinkProps): JSX.Element {
  const { closingId = "" } = useParams({ strict: false });
  return (
    <PlaceLink href={tracePlace(closingId, link, window.location)} onFollow={onFollow}>
      {children}
    </PlaceLink>
  );
}
