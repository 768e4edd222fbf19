"use client";

import { useParams } from "next/navigation";
import { BrokenPage } from "@/components/shell/broken-page";
import { WorkPage } from "@/components/shell/page";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page of an organization that failed: the navigation stays. */
export default function OrganizationError({ error, reset }: Props) {
  const { org } = useParams<{ org: string }>();
  return (
    <WorkPage stations={[{ level: "Here", label: "A page that failed", you: true }]}>
      <BrokenPage home={`/o/${org}`} digest={error.digest} onAgain={reset} />
    </WorkPage>
  );
}
