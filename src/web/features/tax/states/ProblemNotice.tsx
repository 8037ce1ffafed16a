/** Why nothing can be computed, and the next step; what is chosen and typed is kept meanwhile. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { WireProblem } from "#wire/problem.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { problemPlace } from "./problemPlace.ts";

/** Draws the message. */
export function ProblemNotice(props: {
  readonly closingId: string;
  readonly problem: WireProblem;
}): JSX.Element {
  const { closingId, problem } = props;
  const place = problemPlace(problem.kind);
  return (
    <Notice
      tone="diff"
      title={`${t("tax.problem.title")}.`}
      action={
        <Button
          size="xs"
          variant="default"
          renderRoot={(button) => <Link {...button} to={place.to} params={{ closingId }} />}
        >
          {t(`tax.problem.actions.${place.action}`)}
        </Button>
      }
    >
      {problemText(problem)} {t("tax.problem.kept")}
    </Notice>
  );
}
