/** A line of what is left: its sign, what it is, why, by how much, and the way there; the whole line is the link. */
import { IconChevronRight } from "@tabler/icons-react";
import type { JSX } from "react";
import type { TodoItem } from "#wire/progress.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { todoAddress } from "./todoAddress.ts";
import { todoText } from "./todoText.ts";

const signs: Readonly<Record<TodoItem["sign"], SignName>> = {
  untouched: "untouched",
  running: "sending",
  started: "running",
  attention: "attention",
  different: "different",
  stale: "stale",
  ready: "agrees",
  agrees: "agrees",
  failed: "error",
  question: "question",
};

/** Draws the line. */
export function TodoLine({ closingId, item }: { closingId: string; item: TodoItem }): JSX.Element {
  const { title, hint, go } = todoText(item);
  return (
    <PlaceLink href={todoAddress(closingId, item)} className="todo">
      <StatusSign sign={signs[item.sign]} wordless turning={item.sign === "running"} />
      <span className="tx">
        <b>{title}</b> <i title={hint}>{hint}</i>
      </span>
      <span className="b">
        {item.amountOre !== null && (
          <Amount ore={item.amountOre} className={item.sign === "different" ? "diff" : ""} />
        )}
      </span>
      <span className="go">
        {go}
        <IconChevronRight className="i" aria-hidden="true" />
      </span>
    </PlaceLink>
  );
}
