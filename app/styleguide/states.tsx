import { Button } from "@/components/ui/button";
import { Clamp } from "@/components/ui/clamp";
import { DefinitionList } from "@/components/ui/definition-list";
import { Diff } from "@/components/ui/diff";
import { Empty, Problem, Skeleton } from "@/components/ui/states";
import { Both, Example, Specimen } from "./specimen";

const long =
  "Regional distributors lose a load every week because no one sees inside the van. If every van proves its own cold chain, they stop paying for spoiled goods and we become the standard on the dock.";

export function States() {
  return (
    <Specimen id="states" title="Empty, wrong, waiting, compared">
      <Both>
        {() => (
          <div className="demo-g">
            <Example name="Empty">
              <Empty title="No friction is open." example="“Crimp tool breaks on the third van, 2 hours a week.”">
                <Button variant="quiet" kbd="r">
                  Raise one
                </Button>
              </Empty>
            </Example>
            <Example name="Wrong">
              <Problem
                title="Your answer was not saved."
                actions={
                  <Button variant="quiet" size="sm">
                    Try again
                  </Button>
                }
              >
                The server did not reply. Your line is still in the field; nothing was sent to Tess.
              </Problem>
            </Example>
            <Example name="Waiting, after 300 ms only">
              <Skeleton />
            </Example>
            <Example name="Compared">
              <p className="it">
                <Diff before="No more than 30 vans a week" after="No more than 25 vans a week, until September" />
              </p>
            </Example>
            <Example name="Cut after two lines">
              <Clamp text={long} />
            </Example>
            <Example name="Facts">
              <DefinitionList
                facts={[
                  { term: "Understood", value: "5 of 6, 3 at first pass" },
                  { term: "Recalled in pulse", value: "33 of 52 people" },
                ]}
              />
            </Example>
          </div>
        )}
      </Both>
    </Specimen>
  );
}
