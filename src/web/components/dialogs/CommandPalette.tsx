/** `Ctrl K`: any client, closing or page, by name, organisation number or year. */
import { Combobox, useCombobox } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { Dialog } from "./Dialog.tsx";
import { type Destination, useDestinations } from "./destinations.ts";

const shownAtMost = 12;

/** Draws the palette; mount it only while it is open. */
export function CommandPalette({ onClose }: { onClose: () => void }): JSX.Element {
  const [typed, setTyped] = useState("");
  const { closingId } = useParams({ strict: false });
  const found = useDestinations(closingId, typed).slice(0, shownAtMost);
  const navigate = useNavigate();
  // Escape closes the list, and the list is all there is of the palette.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const choose = (key: string): void => {
    const destination = found.find((candidate) => candidate.key === key);
    onClose();
    if (destination !== undefined) void navigate({ href: destination.href });
  };
  return (
    <Dialog title={t("shell.search")} onClose={onClose}>
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
        <Combobox.EventsTarget>
          <input
            className="mantine-Input-input palette"
            data-autofocus
            aria-label={t("shell.search")}
            placeholder={t("shell.searchHint")}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.selectFirstOption();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options aria-label={t("shell.search")}>
          {found.length === 0 && <Combobox.Empty>{t("shell.searchNothing")}</Combobox.Empty>}
          {found.map((destination) => (
            <DestinationOption key={destination.key} destination={destination} />
          ))}
        </Combobox.Options>
      </Combobox>
    </Dialog>
  );
}

function DestinationOption({ destination }: { destination: Destination }): JSX.Element {
  return (
    <Combobox.Option value={destination.key}>
      <span className="b">{destination.name}</span> <span className="ink2 sm n">{destination.detail}</span>
    </Combobox.Option>
  );
}
