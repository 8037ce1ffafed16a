/** Who is signed in: the way to their account, and out. */
import { Menu } from "@mantine/core";
import { IconLogout, IconUser } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { signOut } from "#web/lib/api/authentication.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Avatar } from "../figures/Avatar.tsx";

/** Draws the initials and their menu. */
export function UserMenu(): JSX.Element | null {
  const session = useSession();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      window.location.assign("/");
    },
  });
  if (session === null) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="icb" aria-label={t("shell.userMenu", { name: session.user.name })}>
          <Avatar name={session.user.name} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.user.name}, {t(`common.roles.${session.role}`)}
        </Menu.Label>
        <Menu.Item
          renderRoot={(props) => <Link {...props} to="/konto" />}
          leftSection={<IconUser className="i" aria-hidden="true" />}
        >
          {t("shell.nav.account")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout className="i" aria-hidden="true" />}
          disabled={leave.isPending}
          onClick={() => {
            leave.mutate();
          }}
        >
          {t("shell.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
