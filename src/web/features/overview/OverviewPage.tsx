/** Placeholder until the screen is built. */
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";

export function OverviewPage(): JSX.Element {
  return <PageHeader title="Översikt" />;
}
