/** Which columns are shown: ticked in a menu, kept with the user. */
import { Button, Menu } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { TableColumn } from "./columns.ts";
import type { HiddenColumns } from "./useHiddenColumns.ts";

/** Draws the button and its menu. */
export function ColumnsMenu({
  columns,
  hiddenColumns,
}: {
  columns: readonly TableColumn[];
  hiddenColumns: HiddenColumns;
}): JSX.Element {
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 className="i" aria-hidden="true" />}>
          {t("reconciliation.columnMenu.button")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t("reconciliation.columnMenu.label")}>
        {columns.map(({ key, label }) => (
          <Menu.CheckboxItem
            key={key}
            checked={!hiddenColumns.hidden.has(key)}
            onChange={() => {
              hiddenColumns.toggle(key);
            }}
          >
            {label}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={hiddenColumns.showAll}>{t("reconciliation.columnMenu.reset")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
