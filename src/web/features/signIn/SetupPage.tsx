/** Placeholder until the screen is built. */
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";

export default function SetupPage(_props: { tokenRequired: boolean; onEntered: () => void }): JSX.Element {
  return <PageHeader title="SetupPage" />;
}
