/** Ändra konton: which accounts an appendix supports. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { AccountsField } from "#web/components/appendices/AccountsField.tsx";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixEditor } from "../saving/editor.ts";
import { useEditorState } from "../saving/useEditor.ts";

export interface EditAccountsProps {
  readonly closingId: string;
  readonly editor: AppendixEditor;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function EditAccounts({ closingId, editor, onClose }: EditAccountsProps): JSX.Element {
  const { view, phase, error } = useEditorState(editor);
  const [accounts, setAccounts] = useState(view.accounts.map(({ account }) => account));
  const [isTried, setTried] = useState(false);
  return (
    <Dialog title={t("appendices.head.changeAccounts")} onClose={onClose}>
      <Form
        submit={t("appendices.head.saveAccounts")}
        busy={phase === "busy"}
        error={isTried ? error : null}
        disabled={accounts.length === 0}
        beside={
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        }
        onSubmit={() => {
          setTried(true);
          void editor.describe({ accounts }).then((isSaved) => {
            if (isSaved) onClose();
          });
        }}
      >
        <AccountsField
          closingId={closingId}
          accounts={accounts}
          error={null}
          onChange={(next) => {
            setAccounts([...next]);
          }}
        />
      </Form>
    </Dialog>
  );
}
