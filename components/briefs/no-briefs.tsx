import { Empty } from "@/components/ui/states";

type Props = { part: "in_force" | "writing" | "ended"; mayDraft: boolean };

const titles = {
  in_force: "Nobody has been told yet what is to become true, and why.",
  writing: "No brief waits on your desk.",
  ended: "Briefs that were superseded or closed are kept here, with what was learnt.",
};

export function NoBriefs({ part, mayDraft }: Props) {
  return (
    <Empty
      title={titles[part]}
      example={
        mayDraft && part !== "ended"
          ? "“Distributors lose a load every week because no one sees inside the van. If every van proves its own cold chain …”"
          : undefined
      }
    />
  );
}
