import type { ReactNode } from "react";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Caption } from "@/components/ui/text";

export type SettingsPlace = "members" | "teams" | "organization" | "thresholds" | "system" | "account";

type Props = {
  org: string;
  name: string;
  here: SettingsPlace;
  /** The places this reader has: an admin all, others what is theirs. */
  places: SettingsPlace[];
  label: string;
  finding: ReactNode;
  needs?: ReactNode;
  sub?: ReactNode;
  children: ReactNode;
};

const words: Record<SettingsPlace, [group: string, label: string, path: string]> = {
  members: ["People", "Members", "settings"],
  teams: ["People", "Teams", "settings/teams"],
  organization: ["Organization", "Name and rules", "settings/organization"],
  thresholds: ["Organization", "Thresholds", "settings/thresholds"],
  system: ["Organization", "System", "settings/system"],
  account: ["Yours", "Account", "settings/account"],
};

/** Settings: one place per page, the others in the rail. */
export function SettingsFrame({ org, name, here, places, label, finding, needs, sub, children }: Props) {
  const groups = [...new Set(places.map((place) => words[place][0]))];
  return (
    <WorkPage
      stations={[
        { level: name, label: "Settings", href: `/o/${org}/settings` },
        { level: "Settings", label, you: true },
      ]}
      rail={
        <nav aria-label="Settings">
          {groups.map((group) => (
            <div key={group}>
              <Caption>{group}</Caption>
              <ul>
                {places
                  .filter((place) => words[place][0] === group)
                  .map((place) => (
                    <li key={place}>
                      <Link href={`/o/${org}/${words[place][2]}`} aria-current={place === here ? "true" : undefined}>
                        {words[place][1]}
                      </Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </nav>
      }
    >
      <Finding needs={needs} sub={sub}>
        {finding}
      </Finding>
      {children}
    </WorkPage>
  );
}
