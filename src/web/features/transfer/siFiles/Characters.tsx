/** The characters that hinder a file: which entry, where in it, which character. */
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { codePointText, type MissingCharacters } from "./missingCharacters.ts";

/** Draws the list; nothing is ever replaced without a word. */
export function Characters({ missing }: { missing: MissingCharacters }): JSX.Element {
  return (
    <Notice tone="diff" title={t("siFiles.characters.title")}>
      <table className="dense characters" aria-label={t("siFiles.characters.found")}>
        <thead>
          <tr>
            {(["number", "place", "found"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`siFiles.characters.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {missing.listed.map(({ number, row, character }, index) => (
            <tr key={index}>
              <th scope="row">{number}</th>
              <td>{row === 0 ? t("siFiles.characters.text") : t("siFiles.characters.row", { row })}</td>
              <td>
                <b className="b">{character}</b> <span className="mut">{codePointText(character)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {missing.more > 0 && t("siFiles.characters.more", { count: missing.more })}{" "}
        {t("siFiles.characters.next")}
      </p>
    </Notice>
  );
}
