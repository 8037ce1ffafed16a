/** Names and values in a card. */
import { Fragment, type JSX, type ReactNode } from "react";

export type Fact = readonly [name: string, value: ReactNode];

/** Draws the facts. */
export function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl className="kv">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
