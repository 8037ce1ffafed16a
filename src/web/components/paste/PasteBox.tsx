/**
 * Where text is pasted from a spreadsheet or another program, or a text file is dropped in place of it; under it
 * stands what the server found in the text.
 */
import { Button, Textarea } from "@mantine/core";
import { type JSX, useState } from "react";
import type { PasteFinding } from "#wire/ledgers.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FileDrop } from "../fields/FileDrop.tsx";
import { typed } from "../fields/typed.ts";
import { Notice } from "../page/Notice.tsx";
import { PasteFindings } from "./PasteFindings.tsx";
import "./paste.css";
import { readPastedText } from "./pastedText.ts";

export interface PasteBoxProps {
  readonly label: string;
  /** What may be pasted, and in which columns. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What the server found in the text as it stands. */
  readonly findings: readonly PasteFinding[];
  readonly disabled?: boolean;
}

/** Draws the field, the way to a file, and the findings. */
export function PasteBox(props: PasteBoxProps): JSX.Element {
  const { label, hint, value, onChange, findings, disabled = false } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    const answer = readPastedText(new Uint8Array(await file.arrayBuffer()));
    setRefused(answer.ok ? null : t(`paste.faults.${answer.fault}`, { file: file.name }));
    if (answer.ok) onChange(answer.text);
  };
  return (
    <div className="paste">
      <FileDrop
        accept=".txt,.csv,.tsv,text/plain,text/csv"
        disabled={disabled}
        onFile={(file) => void read(file)}
      >
        {(choose) => (
          <>
            <Textarea
              label={label}
              description={hint}
              rows={8}
              value={value}
              disabled={disabled}
              spellCheck={false}
              autoComplete="off"
              onChange={typed((text) => {
                setRefused(null);
                onChange(text);
              })}
            />
            <div className="buttons">
              <Button size="xs" variant="default" disabled={disabled} onClick={choose}>
                {t("paste.choose")}
              </Button>
              <span className="sm ink2">{t("paste.drop")}</span>
            </div>
          </>
        )}
      </FileDrop>
      {refused !== null && <Notice tone="diff">{refused}</Notice>}
      {findings.length > 0 && <PasteFindings findings={findings} />}
    </div>
  );
}
