/** The rows of the list: a main appendix as the head of its group, and those under it. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import type { AppendixLine } from "#wire/appendices.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { AccountStatusSign } from "#web/components/signOff/AccountStatusSign.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { appendixName } from "#web/lib/appendices/appendixName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Difference } from "../head/Difference.tsx";

export const listColumns = 9;

export interface AppendixRowProps {
  readonly closingId: string;
  readonly line: AppendixLine;
  readonly isSelected: boolean;
  readonly rowProps: Record<string, unknown>;
  readonly onOpen: () => void;
}

/** Draws an appendix, a main one as the head of a group. */
export function AppendixRow(props: AppendixRowProps): JSX.Element {
  const { closingId, line, isSelected, rowProps, onOpen } = props;
  const isMain = line.kind === "main";
  return (
    <tr
      {...rowProps}
      className={[isMain ? "group-row" : "", isSelected ? "sel" : ""].join(" ").trim()}
      aria-current={isSelected ? "true" : undefined}
      onClick={onOpen}
    >
      <td className="r n ink2">{line.number}</td>
      <th scope="row" className="el">
        <Link
          to="/bokslut/$closingId/bilagor/$appendixId"
          params={{ closingId, appendixId: line.appendixId }}
          className="plain"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {appendixName(line)}
        </Link>
      </th>
      <td>{t(`appendices.kinds.${line.kind}`)}</td>
      <td className="el accounts" title={namedAccounts(line)}>
        {isMain ? "" : line.accounts.map(({ account }) => account).join(", ")}
      </td>
      <td className="r" data-plain={plainAmount(line.balanceOre)}>
        <Amount ore={line.balanceOre} />
      </td>
      <td className="r" data-plain={plainAmount(line.totalOre)}>
        <Amount ore={line.totalOre} />
      </td>
      <td className="r" data-plain={plainAmount(line.differenceOre)}>
        <Difference ore={line.differenceOre} />
      </td>
      <td>
        <AccountStatusSign status={line.status} />
        {line.findings > 0 && (
          <span className="tag w">{t("appendices.list.findings", { count: line.findings })}</span>
        )}
      </td>
      <td className="r n">{line.files === 0 ? <span className="mut">0</span> : line.files}</td>
    </tr>
  );
}

/** Draws the head over those that no main appendix has. */
export function OthersRow(): JSX.Element {
  return (
    <tr className="group-row">
      <td />
      <th scope="rowgroup" colSpan={listColumns - 1}>
        {t("appendices.list.others")}
      </th>
    </tr>
  );
}

function namedAccounts({ accounts }: AppendixLine): string {
  return accounts.map(({ account, name }) => `${account} ${name}`).join("\n");
}
