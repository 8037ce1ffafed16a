/** The tax account: Skatteverket's list held against the account, with what stands on one side only. */
import { Button } from "@mantine/core";
import { IconClipboard } from "@tabler/icons-react";
import { type JSX, useState } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { PasteDialog } from "../../paste/PasteDialog.tsx";
import type { KindProps } from "../kindProps.ts";
import { MatchedTable, type MatchedTableProps } from "./MatchedTable.tsx";
import { OnlyOneSide } from "./OnlyOneSide.tsx";
import { TaxBridge } from "./TaxBridge.tsx";

/** Draws the bridge and the lists, or the way to paste one. */
export function TaxAccountBody(props: KindProps): JSX.Element | null {
  const { place, editor, state, shown, readOnly, onVoucher } = props;
  const [isPasting, setPasting] = useState(false);
  const { answer } = state.view;
  if (answer.kind !== "tax-account" || shown.kind !== "tax-account") return null;
  const isEmpty = shown.content.transactions.length === 0 && shown.content.closingBalanceOre === null;
  const paste = !readOnly && (
    <PasteButton
      isFirst={isEmpty}
      onPress={() => {
        setPasting(true);
      }}
    />
  );
  return (
    <>
      {isEmpty ? (
        <div className="card">
          <div className="body">
            <EmptyState title={t("appendices.taxAccount.empty")} action={paste}>
              {t("appendices.taxAccount.emptyText", { days: answer.windowDays })}
            </EmptyState>
          </div>
        </div>
      ) : (
        <>
          <TaxBridge view={state.view} answer={answer} action={paste} />
          <Lists content={shown.content} answer={answer} onVoucher={onVoucher} />
        </>
      )}
      {isPasting && (
        <PasteDialog
          place={place}
          kind="tax-account"
          startsWith=""
          replaces={!isEmpty}
          onAdd={({ typed }) => {
            editor.change(typed);
            setPasting(false);
          }}
          onClose={() => {
            setPasting(false);
          }}
        />
      )}
    </>
  );
}

function Lists({ content, answer, onVoucher }: MatchedTableProps): JSX.Element {
  return (
    <>
      <div className="side-by-side">
        <OnlyOneSide
          title={t("appendices.taxAccount.onlyOnStatementTitle")}
          rows={answer.onlyOnStatement}
          onVoucher={onVoucher}
        />
        <OnlyOneSide
          title={t("appendices.taxAccount.onlyBookedTitle")}
          rows={answer.onlyBooked}
          onVoucher={onVoucher}
        />
      </div>
      <MatchedTable content={content} answer={answer} onVoucher={onVoucher} />
    </>
  );
}

function PasteButton({ isFirst, onPress }: { isFirst: boolean; onPress: () => void }): JSX.Element {
  return (
    <Button
      size={isFirst ? "sm" : "xs"}
      variant={isFirst ? "filled" : "default"}
      leftSection={<IconClipboard className="i" aria-hidden="true" />}
      onClick={onPress}
    >
      {t("appendices.grid.paste")}
    </Button>
  );
}
