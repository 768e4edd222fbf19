import { Status } from "@/components/ui/status";

/** Where a KPI stands against its band: a place, not a grade. */
export function KpiPlace({ place }: { place: "inside" | "below" | "above" | null }) {
  if (place === null) return <Status kind="no_data" word="no band" />;
  return place === "inside" ? (
    <Status kind="on_track" word="inside its band" />
  ) : (
    <Status kind="watch" word={`${place} its band`} />
  );
}
