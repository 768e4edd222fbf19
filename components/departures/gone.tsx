import { DefinitionList } from "@/components/ui/definition-list";
import { DateText } from "@/components/ui/text";
import { departureKindWords, reasonWords } from "@/domain/departures/finding-rules";
import { RehireForm } from "./departure-form";
import { StillTheirs } from "./still-theirs";

type Props = {
  org: string;
  today: string;
  member: { id: string; version: number };
  left: number;
  departure: {
    departedOn: string | null;
    kind: string | null;
    reason: string | null;
    regretted: boolean | null;
  } | null;
};

/** Somebody who has left, for admins: when and why, what is still theirs, and the way back. */
export function Gone({ org, today, member, left, departure }: Props) {
  return (
    <div className="two">
      <div>
        {departure?.departedOn && (
          <DefinitionList
            facts={[
              { term: "Last day", value: <DateText date={departure.departedOn} /> },
              { term: "Who ended it", value: departureKindWords[departure.kind ?? ""] ?? "not said" },
              { term: "Why", value: reasonWords[departure.reason ?? "unknown"] ?? "not known" },
              {
                term: "Regretted",
                value: departure.regretted === null ? "not said" : departure.regretted ? "yes" : "no",
              },
            ]}
          />
        )}
        <StillTheirs org={org} id={member.id} left={left} />
      </div>
      <div>
        <h2 className="small">Take back</h2>
        <p className="rl">With the role and the team they had. What they handed over stays where it is.</p>
        <RehireForm org={org} member={member} today={today} />
      </div>
    </div>
  );
}
