/** The entries that can be handed out, ticked, and the button that makes the file. */
import { Button, Checkbox } from "@mantine/core";
import { type JSX, useState } from "react";
import type { EntryLine } from "#wire/entries.ts";
import type { SiFile } from "#wire/transfers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Characters } from "./Characters.tsx";
import { missingCharacters } from "./missingCharacters.ts";
import { useMakeSiFile } from "./useSiFiles.ts";

export interface MakeSiFileProps {
  readonly closingId: string;
  readonly entries: readonly EntryLine[];
}

/** Draws the choice. */
export function MakeSiFile({ closingId, entries }: MakeSiFileProps): JSX.Element {
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set());
  const make = useMakeSiFile(closingId);
  const missing = missingCharacters(make.error);
  const chosen = entries.filter(({ entryId }) => !takenOut.has(entryId));
  if (entries.length === 0)
    return make.data === undefined ? (
      <p className="ink2">{t("siFiles.none")}</p>
    ) : (
      <Made files={make.data.files} />
    );
  return (
    <>
      <Choice entries={entries} takenOut={takenOut} onChange={setTakenOut} />
      {missing === null ? <FailureNotice error={make.error} /> : <Characters missing={missing} />}
      {make.data !== undefined && <Made files={make.data.files} />}
      <div className="buttons">
        <Button
          disabled={chosen.length === 0}
          loading={make.isPending}
          onClick={() => {
            make.mutate(chosen.map(({ entryId }) => entryId));
          }}
        >
          {t("siFiles.make", { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}

function Made({ files }: { files: readonly SiFile[] }): JSX.Element {
  const names = files.map(({ name }) => name).join(", ");
  return <Notice tone="ok">{t("siFiles.made", { count: files.length, names })}</Notice>;
}

interface ChoiceProps extends Pick<MakeSiFileProps, "entries"> {
  readonly takenOut: ReadonlySet<string>;
  readonly onChange: (takenOut: ReadonlySet<string>) => void;
}

function Choice({ entries, takenOut, onChange }: ChoiceProps): JSX.Element {
  const toggle = (entryId: string, on: boolean): void => {
    const others = [...takenOut].filter((other) => other !== entryId);
    onChange(new Set(on ? others : [...others, entryId]));
  };
  return (
    <Scroll className="si-choice" label={t("siFiles.button")}>
      <table className="dense" aria-label={t("siFiles.button")}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                size="xs"
                aria-label={t("siFiles.chooseAll")}
                checked={entries.every(({ entryId }) => !takenOut.has(entryId))}
                onChange={(event) => {
                  const all = entries.map(({ entryId }) => entryId);
                  onChange(new Set(event.currentTarget.checked ? [] : all));
                }}
              />
            </th>
            {(["number", "date", "text", "amount"] as const).map((column) => (
              <th key={column} scope="col" className={column === "amount" ? "r" : ""}>
                {t(`siFiles.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ entryId, number, date, text, amountOre }) => (
            <tr key={entryId}>
              <td>
                <Checkbox
                  size="xs"
                  aria-label={t("siFiles.choose", { number })}
                  checked={!takenOut.has(entryId)}
                  onChange={(event) => {
                    toggle(entryId, event.currentTarget.checked);
                  }}
                />
              </td>
              <th scope="row">{number}</th>
              <td className="n">{date}</td>
              <td className="el text">{text}</td>
              <td className="r">
                <Amount ore={amountOre} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
