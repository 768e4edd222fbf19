import type { ReactNode } from "react";
import { TreeTable } from "@/components/data-table/tree-table";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/states";
import type { Direction } from "@/domain/diagnosis/direction-rules";
import type { Outline } from "@/domain/diagnosis/outline-queries";
import { outlineFinding } from "@/domain/diagnosis/outline-rules";
import type { StrategyFilter } from "@/domain/diagnosis/picture-input";
import { DirectionLines } from "./direction-lines";
import { LooseLane } from "./loose-lane";
import { outlineColumns } from "./outline-columns";
import { outlineRows } from "./outline-rows";
import { StrategyFrame } from "./strategy-frame";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  outline: Outline;
  teams: { id: string; name: string }[];
  filter: StrategyFilter;
  mayDraft: boolean;
  /** Not for viewers, who read no days. */
  direction: Direction | null;
  /** What the stage asks for now. */
  prompt?: ReactNode;
};

/** The strategy on one screen: the whole line as a tree that is read with eyes, keys and screen readers alike. */
export function StrategyOutline({ org, today, identity, outline, teams, filter, mayDraft, direction, prompt }: Props) {
  const path = `/o/${org}/strategy`;
  const { themes, groups, briefs, looseCount } = outline;
  const finding = outlineFinding({
    themes: themes.length,
    groups,
    briefs,
    loose: looseCount,
    restricted: outline.restricted,
  });
  const { rows, isFolded } = outlineRows(outline, { org, today, teamId: filter.teamId });
  return (
    <StrategyFrame
      isCut={outline.isCut}
      {...{ org, filter, identity, teams }}
      finding={finding.said}
      needs={finding.needs}
      action={
        mayDraft && (
          <ButtonLink href={`${path}/themes/new`} variant="quiet">
            Draft a theme
          </ButtonLink>
        )
      }
    >
      {prompt}
      {outline.themes.length === 0 ? (
        <Empty
          title="Begin with one choice, and with what you will not do."
          example="“Regional distributors. Not doing: pharma before next year.”"
        >
          {mayDraft && <ButtonLink href={`${path}/themes/new`}>Draft a theme</ButtonLink>}
        </Empty>
      ) : (
        <>
          {isFolded && (
            <p className="sub">
              What does not fit on one page is counted and leads to its list; choose a team to see its own line whole.
            </p>
          )}
          <TreeTable caption="Strategy, from theme to project" columns={outlineColumns} rows={rows} today={today} />
        </>
      )}
      <LooseLane org={org} today={today} outline={outline} />
      {direction && outline.themes.length > 0 && <DirectionLines org={org} direction={direction} />}
    </StrategyFrame>
  );
}
