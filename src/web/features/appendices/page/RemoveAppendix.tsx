/** Asks before an appendix is taken away; one that is signed is refused by the server, which says by whom. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { JSX } from "react";
import type { AppendixView } from "#wire/appendices.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { order } from "#web/lib/api/request.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";

export interface RemoveAppendixProps {
  readonly place: AppendixPlace;
  readonly view: AppendixView;
  readonly onClose: () => void;
}

/** Draws the question; mount it only while it is asked. */
export function RemoveAppendix({ place, view, onClose }: RemoveAppendixProps): JSX.Element {
  const { closingId, appendixId } = place;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () =>
      order(`/api/closings/${closingId}/appendices/${appendixId}?version=${view.version}`, {
        method: "DELETE",
      }),
    onSuccess: async () => {
      await navigate({
        to: "/bokslut/$closingId/avstamning/bilagor",
        params: { closingId },
        ignoreBlocker: true,
      });
      queries.removeQueries({ queryKey: ["closing", closingId, "appendix", appendixId] });
      await queries.invalidateQueries({ queryKey: ["closing", closingId] });
    },
  });
  return (
    <ConfirmDialog
      title={t("appendices.actions.removeTitle", { number: view.number })}
      confirm={t("appendices.actions.remove")}
      danger
      busy={remove.isPending}
      onConfirm={() => {
        remove.mutate();
      }}
      onClose={onClose}
    >
      <p>{t("appendices.actions.removeText", { name: view.name })}</p>
      <FailureNotice error={remove.error} />
    </ConfirmDialog>
  );
}
