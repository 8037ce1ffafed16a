/** Turning the second factor on: the QR code, the backup codes, and a code that proves that the app works. */
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { type JSX, useState } from "react";
import { CopyField } from "#web/components/fields/CopyField.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { confirmTwoFactor } from "#web/lib/api/authentication.ts";
import { t } from "#web/lib/texts/translate.ts";
import { BackupCodes } from "./BackupCodes.tsx";

export interface ConfirmTwoFactorProps {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
  readonly onDone: () => void;
}

/** Draws the steps. */
export function ConfirmTwoFactor({ totpURI, backupCodes, onDone }: ConfirmTwoFactorProps): JSX.Element {
  const [code, setCode] = useState("");
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => confirmTwoFactor(code),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["session"] });
      onDone();
    },
  });
  return (
    <div className="stack">
      <p>{t("account.twoFactor.scan")}</p>
      <div className="qr">
        <QRCodeSVG value={totpURI} size={176} title={t("account.twoFactor.qr")} />
      </div>
      <CopyField label={t("account.twoFactor.secret")} text={secretOf(totpURI)} />
      <BackupCodes codes={backupCodes} />
      <Form
        submit={t("account.twoFactor.confirm")}
        busy={confirm.isPending}
        error={confirm.error}
        onSubmit={confirm.mutate}
        beside={
          <Button variant="default" onClick={onDone}>
            {t("common.cancel")}
          </Button>
        }
      >
        <TextInput
          label={t("account.twoFactor.code")}
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          onChange={typed(setCode)}
        />
      </Form>
    </div>
  );
}

/** The key in the address, for who cannot scan. */
function secretOf(totpURI: string): string {
  return new URL(totpURI).searchParams.get("secret") ?? totpURI;
}
