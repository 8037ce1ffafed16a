/** The head of the page: the way back, the name, and what can be done with the appendix. */
import { Button, Menu } from "@mantine/core";
import { IconDots, IconPaperclip, IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { BookDifference } from "#web/components/entries/BookDifference.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { SignOffButtons } from "#web/components/signOff/SignOffButtons.tsx";
import { appendixName } from "#web/lib/appendices/appendixName.ts";
import { t } from "#web/lib/texts/translate.ts";
import { chooseFiles } from "../files/FileDrops.tsx";
import { EditAccounts } from "../head/EditAccounts.tsx";
import { EditName } from "../head/EditName.tsx";
import { kindBodies } from "../kinds/kindBodies.ts";
import type { KindProps } from "../kinds/kindProps.ts";
import { PdfButton } from "./PdfButton.tsx";
import { RemoveAppendix } from "./RemoveAppendix.tsx";

export interface AppendixHeadProps extends KindProps {
  readonly mayEdit: boolean;
  readonly onPrint: () => void;
}

/** Draws the head. */
export function AppendixHead(props: AppendixHeadProps): JSX.Element {
  const { place, editor, state, mayEdit, onPrint } = props;
  const { number, signOff } = state.view;
  const name = nameOf(state.view);
  const { closingId } = place;
  const title = t("appendices.title", { number, name });
  return (
    <PageHeader
      title={title}
      above={
        <>
          <Link to="/bokslut/$closingId/avstamning" params={{ closingId }}>
            {t("reconciliation.title")}
          </Link>{" "}
          /{" "}
          <Link to="/bokslut/$closingId/avstamning/bilagor" params={{ closingId }}>
            {t("appendices.actions.back")}
          </Link>
        </>
      }
      beside={mayEdit ? <EditName editor={editor} name={name} /> : undefined}
    >
      {mayEdit && (
        <Button
          variant="default"
          leftSection={<IconPaperclip className="i" aria-hidden="true" />}
          onClick={chooseFiles}
        >
          {t("appendices.files.attach")}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter className="i" aria-hidden="true" />}
        onClick={onPrint}
      >
        {t("appendices.actions.print")}
      </Button>
      <PdfButton place={place} editor={editor} />
      <Differences {...props} />
      {mayEdit && <More {...props} />}
      <SignOffButtons
        closingId={closingId}
        state={signOff}
        name={title}
        before={async () => (await editor.flush())?.signOff ?? null}
      />
    </PageHeader>
  );
}

/** One for each account that differs; what a group comes to is booked on its accounts. */
function Differences({ place, state }: AppendixHeadProps): JSX.Element | null {
  const { accounts, typed } = state.view;
  const differing = accounts.filter(({ differenceOre }) => differenceOre !== null && differenceOre !== "0");
  if (typed.kind === "main") return null;
  return (
    <>
      {differing.map(({ account, differenceOre }) => (
        <BookDifference
          key={account}
          {...place}
          account={account}
          differenceOre={differenceOre}
          isOneOfSeveral={differing.length > 1}
        />
      ))}
    </>
  );
}

function nameOf({ name, typed }: AppendixHeadProps["state"]["view"]): string {
  return appendixName({ name, group: typed.kind === "main" ? typed.content.group : null });
}

/** What is done seldom: the accounts of what is typed, and taking the appendix away. */
function More({ place, editor, state }: AppendixHeadProps): JSX.Element | null {
  const [opened, setOpened] = useState<"accounts" | "remove" | null>(null);
  const { kind } = state.view.typed;
  const close = (): void => {
    setOpened(null);
  };
  if (kind === "main") return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className="icb more-menu" aria-label={t("appendices.actions.more")}>
            <IconDots className="i" aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {kindBodies[kind].isTyped && (
            <Menu.Item
              onClick={() => {
                setOpened("accounts");
              }}
            >
              {t("appendices.head.changeAccounts")}
            </Menu.Item>
          )}
          <Menu.Item
            className="danger"
            onClick={() => {
              setOpened("remove");
            }}
          >
            {t("appendices.actions.remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === "accounts" && <EditAccounts closingId={place.closingId} editor={editor} onClose={close} />}
      {opened === "remove" && <RemoveAppendix place={place} view={state.view} onClose={close} />}
    </>
  );
}
