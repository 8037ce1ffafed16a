/** Uppgiftslämnare: who hands the SRU files in, for every client of the firm. */
import { TextInput } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { type JSX, useEffect, useRef, useState } from "react";
import { type Sender as SenderFields, sender } from "#wire/forms.ts";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { useIsAdministrator } from "#web/lib/access.ts";
import { RefusalError } from "#web/lib/api/failures.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useSaveSender, useSender } from "./useSender.ts";

/** Where a link from Deklaration leads. */
const place = "uppgiftslamnare";

/** Draws the form; all see it, administrators change it. */
export function SenderForm(): JSX.Element {
  const { data, error, refetch } = useSender();
  const section = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const isRead = data !== undefined;
  useEffect(() => {
    if (isRead && hash === place) section.current?.scrollIntoView({ block: "start" });
  }, [hash, isRead]);
  return (
    <div id={place} ref={section}>
      <Panel title={t("formAnswers.sender.title")}>
        <FailureNotice error={error} onRetry={refetch} />
        {data === undefined && error === null && <SkeletonLines lines={4} />}
        {data !== undefined && <Fields saved={data} />}
      </Panel>
    </div>
  );
}

const lines = [
  ["organizationNumber", "name"],
  ["address", "department"],
  ["postalCode", "postalTown"],
  ["contact", "phone"],
  ["email"],
] as const;
const required: readonly string[] = ["organizationNumber", "name", "postalCode", "postalTown"];

function Fields({ saved }: { saved: SenderFields }): JSX.Element {
  const mayChange = useIsAdministrator();
  const [fields, setFields] = useState(saved);
  const save = useSaveSender();
  const isSame = JSON.stringify(fields) === JSON.stringify(saved);
  return (
    <Form
      submit={t("common.save")}
      busy={save.isPending}
      error={save.error}
      disabled={!mayChange || isSame}
      onSubmit={() => {
        save.mutate(fields, { onSuccess: setFields });
      }}
    >
      <p>{t("formAnswers.sender.text")}</p>
      {lines.map((line) => (
        <div key={line[0]} className="row">
          {line.map((name) => (
            <TextInput
              key={name}
              label={t(`formAnswers.sender.${name}`)}
              value={fields[name]}
              required={required.includes(name)}
              readOnly={!mayChange}
              maxLength={sender.shape[name].maxLength ?? 250}
              autoComplete="off"
              onChange={typed((text) => {
                setFields({ ...fields, [name]: text });
              })}
            />
          ))}
        </div>
      ))}
      <Others error={save.error} />
      {save.isSuccess && isSame && <Notice tone="ok">{t("formAnswers.sender.saved")}</Notice>}
    </Form>
  );
}

/** All that is wrong; the form itself tells the first of it. */
function Others({ error }: { error: unknown }): JSX.Element | null {
  if (!(error instanceof RefusalError) || error.problems.length < 2) return null;
  return (
    <ul className="bullets">
      {error.problems.slice(1).map((problem, index) => (
        <li key={index}>{problemText(problem)}</li>
      ))}
    </ul>
  );
}
