/** Who works in the firm, each with role and whether they may sign in. */
import { Button, NativeSelect } from "@mantine/core";
import { type JSX, useState } from "react";
import type { FirmUser } from "#wire/firm.ts";
import { role } from "#wire/values.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { useSession } from "#web/lib/api/queries.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useChangeUser } from "./useFirm.ts";

const roleChoices = role.options.map((value) => ({ value, label: t(`common.roles.${value}`) }));

/** Draws the users. */
export function Users({ users }: { users: readonly FirmUser[] }): JSX.Element {
  const change = useChangeUser();
  const [barred, setBarred] = useState<FirmUser | null>(null);
  return (
    <Panel title={t("firm.users")} flush>
      <FailureNotice error={change.error} />
      <Scroll className="wide" label={t("firm.users")}>
        <table className="dense roomy">
          <thead>
            <tr>
              <th scope="col">{t("common.name")}</th>
              <th scope="col">{t("common.email")}</th>
              <th scope="col">{t("common.role")}</th>
              <th scope="col">{t("firm.twoFactor")}</th>
              <th scope="col">{t("firm.lastSeen")}</th>
              <th scope="col">{t("firm.access")}</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <UserRow key={user.userId} user={user} change={change} onBar={setBarred} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {barred !== null && (
        <ConfirmDialog
          title={t("firm.bar.title", { name: barred.name })}
          confirm={t("firm.bar.confirm")}
          danger
          busy={change.isPending}
          onClose={() => {
            setBarred(null);
          }}
          onConfirm={() => {
            change.mutate(
              { userId: barred.userId, active: false },
              {
                onSettled: () => {
                  setBarred(null);
                },
              },
            );
          }}
        >
          {t("firm.bar.text")}
        </ConfirmDialog>
      )}
    </Panel>
  );
}

interface UserRowProps {
  readonly user: FirmUser;
  readonly change: ReturnType<typeof useChangeUser>;
  readonly onBar: (user: FirmUser) => void;
}

function UserRow({ user, change, onBar }: UserRowProps): JSX.Element {
  const isSelf = useSession()?.user.userId === user.userId;
  const isChanging = change.isPending && change.variables.userId === user.userId;
  return (
    <tr>
      <th scope="row" className={user.active ? "" : "mut"}>
        {user.name} {isSelf && <span className="tag">{t("firm.you")}</span>}
      </th>
      <td>{user.email}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t("firm.roleOf", { name: user.name })}
          value={user.role}
          disabled={isChanging || !user.active}
          data={roleChoices}
          onChange={typed((chosen) => {
            change.mutate({ userId: user.userId, role: role.parse(chosen) });
          })}
        />
      </td>
      <td>{user.twoFactor ? t("firm.on") : <span className="mut">{t("firm.off")}</span>}</td>
      <td>{user.lastSeenAt === null ? <span className="mut">–</span> : momentText(user.lastSeenAt)}</td>
      <td>
        <AccessButton user={user} isSelf={isSelf} busy={isChanging} onBar={onBar} change={change} />
      </td>
    </tr>
  );
}

function AccessButton(
  props: UserRowProps & { readonly isSelf: boolean; readonly busy: boolean },
): JSX.Element {
  const { user, isSelf, busy, change, onBar } = props;
  if (user.active) {
    return (
      <Button
        size="xs"
        variant="default"
        aria-label={t("firm.bar.of", { name: user.name })}
        disabled={isSelf || busy}
        onClick={() => {
          onBar(user);
        }}
      >
        {t("firm.bar.button")}
      </Button>
    );
  }
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={t("firm.readmit.of", { name: user.name })}
      loading={busy}
      onClick={() => {
        change.mutate({ userId: user.userId, active: true });
      }}
    >
      {t("firm.readmit.button")}
    </Button>
  );
}
