/** Placeholder until the screen is built. */
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";

export function ImportListPage(): JSX.Element {
  return <PageHeader title="Import" />;
}
