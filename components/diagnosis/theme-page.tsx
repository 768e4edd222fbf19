import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { WorkPage } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { Caption } from "@/components/ui/text";
import type { ThemeLife } from "@/domain/diagnosis/theme-queries";
import { putThemeInForceAction } from "@/domain/strategy/actions";
import { themeFinding, themeKindWords } from "@/domain/strategy/life-rules";
import { formatDate } from "@/lib/dates";
import { KpiLife } from "./kpi-life";
import { RetireForm } from "./retire-form";
import { Served } from "./served";

type Props = {
  org: string;
  today: string;
  identity: string | null;
  theme: ThemeLife;
  may: { edit: boolean; enforce: boolean; retire: boolean; brief: boolean };
  /** Why it cannot come into force yet. */
  notYet: string | null;
  formKey: string;
  /** What would have to be true, what we must be able to do, what happens outside. */
  bets?: ReactNode;
};

/** A choice: its words, how long it has stood, its numbers over its whole life, what serves it, how it ended. */
export function ThemePage({ org, today, identity, theme, may, notYet, formKey, bets }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const isDraft = theme.status === "draft";
  return (
    <WorkPage
      stations={[
        { level: "Purpose", label: identity ?? "Not written yet", href: at("strategy") },
        { level: "Theme", label: theme.title, you: true },
      ]}
    >
      <Caption>
        {theme.label}, {themeKindWords[theme.kind]}
      </Caption>
      <Finding sub={<Link href={at(`history/theme/${theme.id}`)}>What changed since</Link>}>
        {theme.title}. {themeFinding(theme, theme.changes)}
      </Finding>
      {isDraft && may.enforce && <InForce org={org} theme={theme} notYet={notYet} />}
      <div className="two gap-t">
        <div className="said-two">
          <Caption as="h2">We choose</Caption>
          <p className="rl">{theme.choice}</p>
          <Caption as="h2">We will not</Caption>
          <p className="rl">{theme.notDoing}</p>
          <div className="acts">
            {may.edit && theme.status !== "retired" && (
              <ButtonLink href={at(`strategy/themes/${theme.id}/edit`)} variant="quiet" size="sm">
                Edit
              </ButtonLink>
            )}
            {may.brief && theme.status === "in_force" && (
              <ButtonLink href={`${at("briefs/new")}?theme=${theme.id}`} variant="quiet" size="sm">
                Write a brief for it
              </ButtonLink>
            )}
          </div>
        </div>
        <DefinitionList facts={factsOf(theme)} />
      </div>
      {theme.ending && (
        <section className="gap-t" aria-labelledby="ending">
          <h2 className="small gb" id="ending">
            How it ended
          </h2>
          <p className="rl">{theme.ending.choice}</p>
          <p>{theme.ending.reason}</p>
          <p className="sub">
            <Link href={at(`history/decision/${theme.ending.id}`)}>{theme.ending.label}</Link>: {theme.ending.question}
          </p>
        </section>
      )}
      {theme.kpis.length > 0 && !isDraft && (
        <section className="gap-t" aria-labelledby="kpis">
          <h2 className="small" id="kpis">
            What moved while it stood
          </h2>
          <div className="lives">
            {theme.kpis.map((kpi) => (
              <KpiLife
                key={kpi.id}
                org={org}
                kpi={kpi}
                since={theme.since}
                until={theme.until}
                isOver={theme.status === "retired"}
              />
            ))}
          </div>
        </section>
      )}
      {bets}
      <Served org={org} today={today} theme={theme} />
      {theme.briefs.length + theme.objectives.length === 0 && theme.status === "in_force" && (
        <Empty title="Nothing serves this choice yet." example="A brief says what success looks like, and why." />
      )}
      {may.retire && theme.status === "in_force" && (
        <RetireForm org={org} themeId={theme.id} title={theme.title} formKey={formKey} />
      )}
    </WorkPage>
  );
}

function InForce({ org, theme, notYet }: { org: string; theme: ThemeLife; notYet: string | null }) {
  if (notYet) return <p className="sub">Not in force yet. {notYet}</p>;
  return (
    <ActionForm
      action={putThemeInForceAction}
      hidden={{ org, themeId: theme.id, version: String(theme.version) }}
      label="Put in force"
    >
      <div className="acts">
        <SubmitButton busy="Putting it in force">Put in force from today</SubmitButton>
      </div>
    </ActionForm>
  );
}

const factsOf = (theme: ThemeLife) => [
  { term: "Answers for it", value: theme.ownerName },
  { term: "Horizon", value: `${theme.horizonStartYear} to ${theme.horizonEndYear}` },
  ...(theme.inForceOn ? [{ term: "In force since", value: formatDate(theme.inForceOn) }] : []),
  ...(theme.retiredOn ? [{ term: "Retired", value: formatDate(theme.retiredOn) }] : []),
  ...(theme.isNewMarket ? [{ term: "Market", value: "one we do not know yet" }] : []),
  ...(theme.status === "draft"
    ? [{ term: "Judged by", value: theme.kpis.map((kpi) => kpi.title).join(", ") || "no KPI yet" }]
    : []),
];
