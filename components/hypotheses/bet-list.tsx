import { withQuery } from "@/components/data-table/address";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { shownWords } from "@/components/data-table/shown";
import { TableFoot } from "@/components/data-table/table-foot";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import type { HypothesisFilter } from "@/domain/hypotheses/list-input";
import { betsFinding } from "@/domain/hypotheses/list-rules";
import type { Bet } from "@/domain/hypotheses/queries";
import type { Shaken } from "@/domain/hypotheses/rest-queries";
import { numberWord, sentence } from "@/lib/format";
import { betColumns } from "./bet-columns";
import { betLines } from "./bet-rows";
import { strategyStations } from "./bet-stations";

type Choices = Record<"themes" | "owners", { value: string; label: string }[]>;
type Props = {
  org: string;
  today: string;
  query: Record<string, string | undefined>;
  filter: HypothesisFilter;
  /** One page of them. */
  bets: Bet[];
  /** All that the filter leaves. */
  listed: Bet[];
  next: readonly [string | number, string] | null;
  choices: Choices;
  /** Debunked and unanswered, anywhere. */
  unanswered: Shaken[];
  mayDraft: boolean;
};

/** What would have to be true: each bet with what the evidence says of it, least believed first. */
export function BetList({ org, today, query, filter, bets, listed, next, choices, unanswered, mayDraft }: Props) {
  const path = `/o/${org}/hypotheses`;
  const params = { status: query.status, theme: query.theme, owner: query.owner };
  const at = { path, params: { ...params, hide: query.hide }, sort: query.sort ?? "belief" };
  const open = listed.filter((bet) => !bet.isRestricted);
  return (
    <WorkPage stations={strategyStations(org, "Bets", "What would have to be true")}>
      <div className="intro">
        <div>
          <Finding
            needs={
              unanswered.length > 0 &&
              `${sentence(numberWord(unanswered.length))} debunked ${unanswered.length === 1 ? "one needs" : "ones need"} a decision.`
            }
            sub={
              open.length < listed.length &&
              "Bets of restricted briefs are listed for their readers and counted for nobody."
            }
          >
            {betsFinding(open)}
          </Finding>
        </div>
        {mayDraft && (
          <ButtonLink href={`${path}/new`} variant="quiet">
            Write down a bet
          </ButtonLink>
        )}
      </div>
      <div className="strip">
        <FilterBar path={path} parts={partsOf(filter, choices)} keep={{ sort: query.sort }} label="Which bets" />
      </div>
      {bets.length === 0 ? (
        <Empty
          title="Say what would have to be true for a choice to work."
          example="“Regional distributors will pay at least 65 euro per van per month for proof.”"
        >
          {mayDraft && <ButtonLink href={`${path}/new`}>Write down a bet</ButtonLink>}
        </Empty>
      ) : (
        <>
          <DataTable
            caption={`Bets, ${bets.length} shown`}
            columns={betColumns}
            rows={betLines(bets, today)}
            base={`/o/${org}`}
            at={at}
            today={today}
          />
          <TableFoot
            at={at}
            after={next ? JSON.stringify(next) : null}
            csv={withQuery(`${path}/csv`, { ...params, sort: query.sort })}
          >
            {shownWords(bets.length, listed.length)}. Twenty ticks are certainty; the tall one is where belief began.
          </TableFoot>
        </>
      )}
    </WorkPage>
  );
}

const states = [
  { value: "", label: "in any state" },
  { value: "undecided", label: "without a verdict" },
  { value: "draft", label: "drafts" },
  { value: "open", label: "open" },
  { value: "supported", label: "supported" },
  { value: "debunked", label: "debunked" },
  { value: "inconclusive", label: "inconclusive" },
];

const partsOf = (filter: HypothesisFilter, { themes, owners }: Choices) => [
  "Bets",
  { name: "status", label: "State", value: filter.status === "all" ? "" : filter.status, options: states },
  "under",
  {
    name: "theme",
    label: "Theme",
    value: filter.themeId ?? "",
    options: [{ value: "", label: "any choice" }, ...themes],
  },
  "owned by",
  { name: "owner", label: "Owner", value: filter.ownerId ?? "", options: [{ value: "", label: "anyone" }, ...owners] },
];
