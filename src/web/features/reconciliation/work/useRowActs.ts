/** Begins what keys ask for on a row: reads how the account stands first, because what is possible hangs on it. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AccountLine, AccountState } from "#wire/reconciliation.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { useSession } from "#web/lib/api/queries.ts";
import type { Session } from "#wire/firm.ts";
import { appendixQuery } from "#web/lib/appendices/appendixQueries.ts";
import { possibleActions } from "#web/lib/signOff/possibleActions.ts";
import { failureText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { accountStateQuery } from "../useAccountState.ts";
import { placeIn } from "../edit/reconciledPlace.ts";
import type { RowAct, TracedColumn } from "./rowAct.ts";
import { isAsShown } from "./sameRow.ts";

export interface RowActs {
  /** What has begun; null when nothing has. */
  readonly act: RowAct | null;
  /** What is said of what was asked for; empty when there is nothing to say. */
  readonly said: string;
  readonly say: (text: string) => void;
  /** Ends what had begun, unless something else has since. */
  readonly end: (ended: RowAct | null) => void;
  readonly trace: (account: string, column: TracedColumn) => void;
  readonly edit: (account: string) => void;
  readonly openAppendix: (account: string) => void;
  readonly sign: (line: AccountLine) => void;
}

/** Keeps what has begun in a closing. */
export function useRowActs(closingId: string): RowActs {
  const [act, setAct] = useState<RowAct | null>(null);
  const [said, say] = useState("");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const session = useSession();
  const begin = (account: string, go: (state: AccountState) => Promise<void> | void): void => {
    say("");
    const read = queries.query({ ...accountStateQuery(closingId, account), staleTime: 0 });
    void read.then(go).catch((error: unknown) => {
      say(failureText(error));
    });
  };
  return {
    act,
    said,
    say,
    end: (ended) => {
      setAct((now) => (now === ended ? null : now));
    },
    trace: (account, column) => {
      setAct({ kind: "trace", account, column });
    },
    edit: (account) => {
      if (!mayEdit) {
        say(t("reconciliation.said.readsOnly"));
        return;
      }
      begin(account, async ({ appendices }) => {
        setAct(await editOf({ queries, closingId, account, appendices }));
      });
    },
    openAppendix: (account) => {
      begin(account, async ({ appendices: [first] }) => {
        if (first === undefined && mayEdit) setAct({ kind: "new-appendix", account });
        else if (first === undefined) say(t("reconciliation.said.noAppendix", { account }));
        else
          await navigate({
            to: "/bokslut/$closingId/bilagor/$appendixId",
            params: { closingId, appendixId: first.appendixId },
          });
      });
    },
    sign: (line) => {
      const { account } = line;
      begin(account, async (state) => {
        if (!isAsShown(line, state)) {
          await queries.invalidateQueries({ queryKey: ["closing", closingId] });
          say(t("reconciliation.said.changed", { account }));
        } else if (maySign(session, state)) setAct({ kind: "sign", account, state });
        else say(t("reconciliation.said.nothingToSign", { account }));
      });
    },
  };
}

async function editOf(of: {
  readonly queries: QueryClient;
  readonly closingId: string;
  readonly account: string;
  readonly appendices: AccountState["appendices"];
}): Promise<RowAct> {
  const { queries, closingId, account, appendices } = of;
  const [first, ...others] = appendices;
  if (first === undefined) return { kind: "edit", account, place: { appendix: null, amountOre: null } };
  if (others.length === 0 && first.kind === "specification") {
    const query = appendixQuery(closingId, first.appendixId);
    const place = placeIn(await queries.query({ ...query, staleTime: 0 }));
    if (place !== null) return { kind: "edit", account, place };
  }
  return { kind: "elsewhere", account, appendices };
}

function maySign(session: Session | null, { signOff }: AccountState): boolean {
  if (session === null) return false;
  const [first] = possibleActions(signOff, { userId: session.user.userId, role: session.role });
  return first === "sign" || first === "review";
}
