/** The second factor: on with a QR code and backup codes, off with the password. */
import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type JSX, useState } from "react";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { beginTwoFactor, endTwoFactor, makeBackupCodes } from "#web/lib/api/authentication.ts";
import { t } from "#web/lib/texts/translate.ts";
import { BackupCodes } from "./BackupCodes.tsx";
import { ConfirmTwoFactor } from "./ConfirmTwoFactor.tsx";

type Asked = "begin" | "end" | "codes";

interface Outcome {
  /** The address for the QR code, while the factor is being turned on. */
  readonly totpURI: string | null;
  readonly backupCodes: readonly string[];
}

/** Draws the state of the factor and what can be done about it. */
export function TwoFactor({ isOn }: { isOn: boolean }): JSX.Element {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const finish = (): void => {
    setAsked(null);
    setOutcome(null);
  };
  if (outcome !== null && outcome.totpURI !== null) {
    return (
      <Panel title={t("account.twoFactor.title")}>
        <ConfirmTwoFactor totpURI={outcome.totpURI} backupCodes={outcome.backupCodes} onDone={finish} />
      </Panel>
    );
  }
  return (
    <Panel title={t("account.twoFactor.title")}>
      <div className="stack">
        <Notice tone={isOn ? "ok" : "info"}>
          {t(isOn ? "account.twoFactor.on" : "account.twoFactor.off")}
        </Notice>
        {outcome !== null && <BackupCodes codes={outcome.backupCodes} />}
        {asked === null ? (
          <Choices isOn={isOn} onAsk={setAsked} />
        ) : (
          <PasswordStep
            key={asked}
            asked={asked}
            onCancel={finish}
            onDone={(made) => {
              setAsked(null);
              setOutcome(made);
            }}
          />
        )}
      </div>
    </Panel>
  );
}

function Choices({ isOn, onAsk }: { isOn: boolean; onAsk: (asked: Asked) => void }): JSX.Element {
  const choices: readonly Asked[] = isOn ? ["codes", "end"] : ["begin"];
  return (
    <div className="acts">
      {choices.map((choice) => (
        <Button
          key={choice}
          variant="default"
          onClick={() => {
            onAsk(choice);
          }}
        >
          {t(`account.twoFactor.actions.${choice}`)}
        </Button>
      ))}
    </div>
  );
}

interface PasswordStepProps {
  readonly asked: Asked;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome | null) => void;
}

function PasswordStep({ asked, onCancel, onDone }: PasswordStepProps): JSX.Element {
  const [password, setPassword] = useState("");
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => carryOut(asked, password),
    onSuccess: async (outcome) => {
      await queries.invalidateQueries({ queryKey: ["session"] });
      onDone(outcome);
    },
  });
  return (
    <Form
      submit={t(`account.twoFactor.actions.${asked}`)}
      busy={send.isPending}
      error={send.error}
      onSubmit={send.mutate}
      beside={
        <Button variant="default" onClick={onCancel}>
          {t("common.cancel")}
        </Button>
      }
    >
      <PasswordInput
        label={t("account.password.current")}
        value={password}
        autoComplete="current-password"
        autoFocus
        required
        visibilityToggleButtonProps={{ "aria-label": t("common.showPassword") }}
        onChange={typed(setPassword)}
      />
    </Form>
  );
}

async function carryOut(asked: Asked, password: string): Promise<Outcome | null> {
  switch (asked) {
    case "begin":
      return beginTwoFactor(password);
    case "codes":
      return { totpURI: null, backupCodes: await makeBackupCodes(password) };
    case "end":
      await endTwoFactor(password);
      return null;
  }
}
