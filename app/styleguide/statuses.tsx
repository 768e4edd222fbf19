import { Sparkline } from "@/components/charts/sparkline";
import { Status } from "@/components/ui/status";
import { statusKinds } from "@/components/ui/status-kinds";
import { DateText, Id, Kbd, PersonName } from "@/components/ui/text";
import { TickGauge } from "@/components/ui/tick-gauge";
import { Both, Example, Specimen } from "./specimen";

const sure = [5, 5, 5, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3];

export function Statuses() {
  return (
    <Specimen id="status" title="Status and small figures">
      <Both>
        {() => (
          <>
            <div className="flow gb">
              {statusKinds.map((kind) => (
                <Status key={kind} kind={kind} />
              ))}
            </div>
            <div className="demo-g">
              <Example name="Tick gauge" note="19 % done where the plan says 50. Up to 40 ticks.">
                <TickGauge value={4} of={20} plan={10} label="4 of 20 done, the plan says 10" />
              </Example>
              <Example name="Age, from the right" note="One tick is two days; tall: what 85 % stay under.">
                <span className="flow">
                  <TickGauge value={35} of={42} plan={11} step={2} fromEnd /> <b>35</b>
                </span>
              </Example>
              <Example name="Confidence, 13 weeks" note="Always 0 to 10, never rescaled.">
                <Sparkline values={sure} min={0} max={10} label="Confidence fell from 5 to 3" />
              </Example>
              <Example name="Words" note="Names keep their script, dates their day.">
                <p className="flow">
                  <Id>KR-12</Id> <PersonName name="Noor Haddad" note="Sensors" /> <DateText date="2026-04-28" />
                  <Kbd>j</Kbd> <Kbd>⌘K</Kbd> <PersonName name="Peter Hall" left />
                </p>
              </Example>
            </div>
          </>
        )}
      </Both>
    </Specimen>
  );
}
