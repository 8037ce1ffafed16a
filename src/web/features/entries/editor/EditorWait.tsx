/** What stands while an entry is read, where it cannot be, or where it cannot be changed. */
import type { JSX, ReactNode } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { SkeletonLines } from "#web/components/page/SkeletonRows.tsx";

export interface EditorWaitProps {
  readonly title: string;
  readonly error: unknown;
  readonly children?: ReactNode;
}

/** Draws it. */
export function EditorWait({ title, error, children }: EditorWaitProps): JSX.Element {
  return (
    <>
      <PageHeader title={title} />
      <div className="scroll pad">
        <FailureNotice error={error} />
        {children ?? (error === null && <SkeletonLines lines={8} />)}
      </div>
    </>
  );
}
