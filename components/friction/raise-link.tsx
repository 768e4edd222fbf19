import { ButtonLink } from "@/components/ui/button";

type Props = {
  org: string /** `work=<id>`, `project=<id>`, `objective=<id>`, `measure=<id>`. */;
  from?: string;
  label?: string;
};

/** One key away from everywhere; on a page of a work item or project it starts from there. */
export function RaiseLink({ org, from, label = "Raise friction" }: Props) {
  return (
    <span data-raise="">
      <ButtonLink href={`/o/${org}/friction/new${from ? `?${from}` : ""}`} variant="quiet" size="sm" kbd="b">
        {label}
      </ButtonLink>
    </span>
  );
}
