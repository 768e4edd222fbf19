import { SubmitButton } from "@/components/form/submit-button";
import { type RealityFilter as Filter, windows } from "@/domain/resources/list-input";

type Props = {
  path: string;
  filter: Filter;
  teams: { id: string; name: string }[];
  everything: string;
};

/** A sentence one can read aloud: how many weeks, of whom. */
export function RealityFilter({ path, filter, teams, everything }: Props) {
  return (
    <form className="strip" action={path} method="get" aria-label="What is shown">
      <p className="say">
        The last{" "}
        <select name="weeks" aria-label="Weeks" defaultValue={String(filter.weeks)}>
          {windows.map((weeks) => (
            <option key={weeks} value={weeks}>
              {weeks} weeks
            </option>
          ))}
        </select>{" "}
        of{" "}
        <select name="team" aria-label="Team" defaultValue={filter.teamId ?? ""}>
          <option value="">{everything}</option>
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <SubmitButton size="sm" variant="quiet">
          Show
        </SubmitButton>
      </p>
    </form>
  );
}
