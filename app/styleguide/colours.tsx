import { Both, Specimen } from "./specimen";

const swatches = [
  ["bg-paper", "Paper", "--paper"],
  ["bg-paper-2", "Hover, selected", "--paper-2"],
  ["bg-float", "What floats", "--float"],
  ["bg-ink", "Ink", "--ink"],
  ["bg-ink-2", "Second ink", "--ink-2"],
  ["bg-ink-3", "Third ink, text limit", "--ink-3"],
  ["bg-hair", "Between rows", "--hair"],
  ["bg-hair-2", "Between sections", "--hair-2"],
  ["bg-edge", "Outline of a control", "--edge-c"],
  ["bg-needs", "Needs you", "--needs"],
  ["bg-needs-wash", "Wash of it", "--needs-wash"],
  ["bg-on", "On track", "--on"],
  ["bg-risk", "At risk", "--risk"],
  ["bg-off", "Off track", "--off"],
  ["bg-stale", "Stale", "--stale"],
  ["bg-data", "Computed, changed", "--data"],
] as const;

export function Colours() {
  return (
    <Specimen id="colour" title="Colour">
      <Both>
        {() => (
          <div className="demo-g">
            {swatches.map(([look, name, token]) => (
              <div className="sw" key={token}>
                <i className={look} />
                <span>
                  {name}
                  <code>{token}</code>
                </span>
              </div>
            ))}
          </div>
        )}
      </Both>
      <p className="note">
        Text on paper reaches 4.5:1 in both themes down to third ink; control outlines reach 3:1. Space is counted in
        fours. Radius 3 px. Motion 120 ms, none when reduced.
      </p>
    </Specimen>
  );
}
