/** Konton och rutor: where every account with an amount stands in INK2R, who said so, and what says otherwise. */
import { type JSX, useState } from "react";
import type { FormMappings, MappingLine } from "#wire/forms.ts";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";
import { Chip } from "#web/components/table/Chip.tsx";
import { useFormMappings } from "#web/lib/forms/formQueries.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { OpenForm } from "../useOpenForm.ts";
import { MappingDialog } from "./MappingDialog.tsx";
import { MappingTable } from "./MappingTable.tsx";
import { type MappingFilter, mappingFilters, passes } from "./mappingFilter.ts";

export interface MappingTabProps {
  readonly closingId: string;
  readonly opened: OpenForm;
}

/** Draws the tab, and the dialog of the account that is asked for. */
export function MappingTab({ closingId, opened }: MappingTabProps): JSX.Element {
  const { data, error, refetch } = useFormMappings(closingId);
  if (data === undefined)
    return error === null ? <SkeletonLines lines={8} /> : <FailureNotice error={error} onRetry={refetch} />;
  const chosen = data.lines.find(({ account }) => account === opened.account);
  return (
    <>
      <Filtered mappings={data} onChoose={opened.chooseFor} />
      {chosen !== undefined && (
        <MappingDialog
          key={chosen.account}
          closingId={closingId}
          line={chosen}
          fields={data.fields}
          onClose={() => {
            opened.chooseFor(null);
          }}
        />
      )}
    </>
  );
}

interface FilteredProps {
  readonly mappings: FormMappings;
  readonly onChoose: (account: string) => void;
}

function Filtered({ mappings, onChoose }: FilteredProps): JSX.Element {
  const [filter, setFilter] = useState<MappingFilter>("all");
  const { lines } = mappings;
  if (lines.length === 0) return <EmptyState title={t("formAnswers.accounts.empty")} />;
  const shown: readonly MappingLine[] = lines.filter((line) => passes(line, filter));
  return (
    <>
      <div className="toolbar forms-tools">
        <div className="chips" role="group" aria-label={t("formAnswers.accounts.filter")}>
          {mappingFilters.map((each) => (
            <Chip
              key={each}
              label={t(`formAnswers.accounts.${each}`)}
              count={lines.filter((line) => passes(line, each)).length}
              on={each === filter}
              onPress={() => {
                setFilter(each);
              }}
            />
          ))}
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="no-match ink2">{t("formAnswers.accounts.nothing")}</p>
      ) : (
        <MappingTable lines={shown} fields={mappings.fields} onChoose={onChoose} />
      )}
    </>
  );
}
