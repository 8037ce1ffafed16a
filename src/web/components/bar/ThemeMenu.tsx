/** Light, dark or as the system. */
import { Menu } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { schemes, useScheme } from "./theme.ts";

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };
const names = { light: "light", dark: "dark", auto: "system" } as const;

/** Draws the button and its menu. */
export function ThemeMenu(): JSX.Element {
  const { scheme, setScheme } = useScheme();
  const Icon = icons[scheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className="icb"
          aria-label={t("shell.theme", { scheme: t(`shell.themes.${names[scheme]}`) })}
        >
          <Icon className="i" aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((choice) => {
          const ChoiceIcon = icons[choice];
          return (
            <Menu.Item
              key={choice}
              leftSection={<ChoiceIcon className="i" aria-hidden="true" />}
              rightSection={choice === scheme ? <IconCheck className="i" aria-hidden="true" /> : null}
              onClick={() => {
                setScheme(choice);
              }}
            >
              {t(`shell.themes.${names[choice]}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
