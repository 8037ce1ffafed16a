/** Single keys on or off. */
import { Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { JSX } from "react";
import { type Preferences, preferences } from "#wire/log.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { preferencesQuery, usePreferences } from "#web/lib/api/queries.ts";
import { request } from "#web/lib/api/request.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the switch; it saves by itself. */
export function KeySetting(): JSX.Element {
  const current = usePreferences();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (body: Preferences) => request(preferences, "/api/preferences", { method: "PUT", body }),
    onSuccess: (saved) => {
      queries.setQueryData(preferencesQuery.queryKey, saved);
    },
  });
  return (
    <Panel title={t("account.keys.title")}>
      <div className="stack">
        <Switch
          label={t("account.keys.label")}
          description={t("account.keys.text")}
          checked={current.singleKeys}
          disabled={save.isPending}
          onChange={(event) => {
            save.mutate({ ...current, singleKeys: event.currentTarget.checked });
          }}
        />
        <FailureNotice error={save.error} />
      </div>
    </Panel>
  );
}
