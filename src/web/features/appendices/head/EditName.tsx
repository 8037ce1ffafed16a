/** The name of an appendix, edited in its place beside the title. */
import { Button, TextInput } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import { typed } from "#web/components/fields/typed.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixEditor } from "../saving/editor.ts";

/** Draws the button, or the field in its place. */
export function EditName({ editor, name }: { editor: AppendixEditor; name: string }): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  const end = (): void => {
    setText(null);
  };
  if (text === null)
    return (
      <button
        type="button"
        className="icb"
        aria-label={t("appendices.name.edit")}
        onClick={() => {
          setText(name);
        }}
      >
        <IconPencil className="i" aria-hidden="true" />
      </button>
    );
  const isMissing = text.trim() === "";
  const save = async (): Promise<void> => {
    if (isMissing) return;
    if (text.trim() === name || (await editor.describe({ name: text.trim() }))) end();
  };
  return (
    <form
      className="edit-name"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        end();
      }}
    >
      <TextInput
        aria-label={t("appendices.name.label")}
        value={text}
        maxLength={200}
        autoComplete="off"
        autoFocus
        error={isMissing ? t("appendices.name.missing") : null}
        onChange={typed(setText)}
      />
      <Button type="submit">{t("common.save")}</Button>
      <Button variant="default" onClick={end}>
        {t("common.cancel")}
      </Button>
    </form>
  );
}
