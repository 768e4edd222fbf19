import { FilterBar } from "@/components/data-table/filter-bar";
import { Tabs } from "@/components/ui/tabs";
import { Both, Example, Specimen } from "./specimen";

const states = [
  { value: "", label: "in flow" },
  { value: "stuck", label: "stuck" },
  { value: "done", label: "done this week" },
];
const teams = [
  { value: "", label: "every team" },
  { value: "fld", label: "Field Install" },
  { value: "sen", label: "Sensors" },
];

export function Choices() {
  return (
    <Specimen id="choose" title="Tabs and filters">
      <Both>
        {(side) => (
          <>
            <div className="strip gb">
              <Tabs
                label={`View, ${side}`}
                tabs={[
                  { href: "/styleguide#choose", label: "Outline", current: true },
                  { href: "/styleguide?view=map", label: "Map" },
                  { href: "/styleguide?view=timeline", label: "Timeline", count: 12 },
                ]}
              />
            </div>
            <FilterBar
              path="/styleguide"
              label={`Work, ${side}`}
              parts={[
                "Work that is",
                { name: "state", label: "State", value: "", options: states },
                "in",
                { name: "team", label: "Team", value: "fld", options: teams },
              ]}
            />
            <div className="gap-t">
              <Example name="Line of sight, across">
                <ol className="crumb">
                  <li>
                    <a href="#choose">From dock to shelf</a>
                  </li>
                  <li>
                    <a href="#choose">Own the dock</a>
                  </li>
                  <li>
                    <span aria-current="page">FLD-143</span>
                  </li>
                </ol>
              </Example>
            </div>
          </>
        )}
      </Both>
    </Specimen>
  );
}
