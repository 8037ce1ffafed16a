/** Asking people in: by a link to copy, and by mail where the server can send it. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Firm, Invitation, InvitationMade } from "#wire/firm.ts";
import { type Role, role } from "#wire/values.ts";
import { CopyField } from "#web/components/fields/CopyField.tsx";
import { Form } from "#web/components/fields/Form.tsx";
import { typed } from "#web/components/fields/typed.ts";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { useInvite, useWithdraw } from "./useFirm.ts";

const roleChoices = role.options.map((value) => ({ value, label: t(`common.roles.${value}`) }));

/** Draws the form, the latest link and the open invitations. */
export function Invitations({ firm }: { firm: Firm }): JSX.Element {
  const invite = useInvite();
  return (
    <Panel title={t("firm.invite.title")}>
      <div className="stack">
        <InviteForm invite={invite} mailConfigured={firm.mailConfigured} />
        {invite.data !== undefined && <MadeLink made={invite.data} />}
        {firm.invitations.length > 0 && <OpenInvitations invitations={firm.invitations} />}
      </div>
    </Panel>
  );
}

interface InviteFormProps {
  readonly invite: ReturnType<typeof useInvite>;
  readonly mailConfigured: boolean;
}

function InviteForm({ invite, mailConfigured }: InviteFormProps): JSX.Element {
  const [email, setEmail] = useState("");
  const [chosen, setChosen] = useState<Role>("accountant");
  return (
    <Form
      submit={t("firm.invite.submit")}
      busy={invite.isPending}
      error={invite.error}
      onSubmit={() => {
        invite.mutate(
          { email: email.trim(), role: chosen },
          {
            onSuccess: () => {
              setEmail("");
            },
          },
        );
      }}
    >
      <div className="row">
        <TextInput
          type="email"
          label={t("common.email")}
          value={email}
          autoComplete="off"
          required
          onChange={typed(setEmail)}
        />
        <NativeSelect
          label={t("common.role")}
          value={chosen}
          data={roleChoices}
          onChange={typed((value) => {
            setChosen(role.parse(value));
          })}
        />
      </div>
      <p className="sm ink2">{t(`firm.roleHints.${chosen}`)}</p>
      {!mailConfigured && <p className="sm ink2">{t("firm.invite.noMail")}</p>}
    </Form>
  );
}

function MadeLink({ made }: { made: InvitationMade }): JSX.Element {
  const { email, expiresAt } = made.invitation;
  return (
    <Notice tone="ok" title={t("firm.invite.made", { email })}>
      {made.mailed ? t("firm.invite.mailed") : t("firm.invite.copyIt", { until: momentText(expiresAt) })}
      <CopyField label={t("firm.invite.link")} text={made.link} />
    </Notice>
  );
}

function OpenInvitations({ invitations }: { invitations: readonly Invitation[] }): JSX.Element {
  const withdraw = useWithdraw();
  return (
    <section>
      <h3>{t("firm.invite.open")}</h3>
      <FailureNotice error={withdraw.error} />
      <Scroll className="wide" label={t("firm.invite.open")}>
        <table className="dense roomy">
          <thead>
            <tr>
              <th scope="col">{t("common.email")}</th>
              <th scope="col">{t("common.role")}</th>
              <th scope="col">{t("firm.invite.expires")}</th>
              <th scope="col">{t("firm.invite.withdrawColumn")}</th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((invitation) => (
              <tr key={invitation.id}>
                <th scope="row">{invitation.email}</th>
                <td>{t(`common.roles.${invitation.role}`)}</td>
                <td>{momentText(invitation.expiresAt)}</td>
                <td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t("firm.invite.withdrawOf", { email: invitation.email })}
                    loading={withdraw.isPending && withdraw.variables === invitation.id}
                    onClick={() => {
                      withdraw.mutate(invitation.id);
                    }}
                  >
                    {t("firm.invite.withdraw")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
