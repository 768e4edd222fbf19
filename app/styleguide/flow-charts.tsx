import { AgeingStrip } from "@/components/charts/ageing-strip";
import { CumulativeFlow } from "@/components/charts/cumulative-flow";
import { CycleScatter } from "@/components/charts/cycle-scatter";
import { Hill } from "@/components/charts/hill";
import { addDays } from "@/lib/dates";
import { Specimen } from "./specimen";

const [from, to] = ["2026-03-30", "2026-06-28"];
const table = (caption: string) => ({ caption, heads: ["Item", "Days"], rows: [["W-1", 3]] });
const took = [3, 6, 4, 11, 5, 8, 14, 7, 6, 5, 9, 4, 120];
const shapes = ["usual", "usual", "rework", "usual", "blocked"] as const;
const finished = took.map((days, index) => ({
  id: `done-${index}`,
  on: addDays(from, 2 + index * 7),
  days,
  shape: shapes[index % shapes.length] ?? "usual",
}));
const aged = [2, 4, 4, 6, 9, 13, 18, 18, 22, 35, 300].map((days, index) => ({
  id: `open-${index}`,
  label: `W-${index}`,
  days,
  shape: index === 3 || index === 8 ? ("blocked" as const) : days > 11 ? ("past" as const) : ("usual" as const),
  mine: index % 4 === 0,
}));
const flow = Array.from({ length: 85 }, (_, index) => ({
  on: addDays("2026-04-05", index),
  done: Math.round(index * 0.55),
  open: 5 + Math.round(index / 12),
  waiting: 8 + Math.round(Math.abs(40 - index) / 8),
}));

const moved = { ...table("Places on the hill"), heads: ["Move", "Place of 100"] };

/** Flow with one wrong entry in each picture, and the hill as it is when it was moved and when nobody did. */
export function FlowCharts() {
  return (
    <Specimen id="flow-charts" title="Flow">
      <div className="p-g2 eq">
        <CycleScatter
          side
          name="Days of finished items, with one typed wrong"
          desc="Half took 6 days or less; the longest 120."
          finding="Half took 6 days or less, 85 in 100 took 11 or less."
          unit="Calendar days from start to acceptance"
          note="What lies beyond the axis stands at its upper edge."
          items={finished}
          p50={6}
          p85={11}
          time={{ from, to }}
          table={table("Finished items")}
        />
        <AgeingStrip
          side
          name="Age of open items, with one typed wrong"
          desc="2 to 300 days."
          finding="Five of eleven open items are older than 85 % of what the team finishes."
          unit="Days today. A dot is mine, a diamond past the limit, a square blocked"
          items={aged}
          p50={6}
          p85={11}
          table={table("Open items")}
        />
        <CumulativeFlow
          side
          name="Started and finished in a sample of twelve weeks"
          desc="Open work grew from 5 to 12."
          finding="52 started, 46 finished: open work grew from 5 to 12."
          unit="Items since twelve weeks ago"
          days={flow}
          table={table("Items by week")}
        />
        <div className="stack">
          <Hill
            side
            name="A hill that was moved"
            desc="At 62 of 100; at 48 a week before."
            finding="Over the top, 14 further than a week ago."
            unit="Moved on 26 June 2026; the ring is where it stood a week before"
            place={62}
            ghost={48}
            stale={false}
            table={moved}
          />
          <Hill
            side
            name="A hill that nobody moved"
            desc="At 35 of 100, a month ago."
            finding="Nobody has moved it for 31 days."
            unit="Grey: said too long ago"
            place={35}
            ghost={null}
            stale
            table={moved}
          />
        </div>
      </div>
    </Specimen>
  );
}
