import type { ReactNode } from "react";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { PersonName } from "@/components/ui/text";
import type { ProjectView } from "@/domain/projects/queries";
import { formatDate } from "@/lib/dates";
import { plural } from "@/lib/format";
import { dueWords, servesWords } from "./project-words";

const fact = (term: string, value: ReactNode): Fact | null => (value ? { term, value } : null);

type Props = {
  project: ProjectView;
  at: (path: string) => string;
  tests: { id: string; name: string } | null;
  first: number | null;
};

export function ProjectFacts({ project, at, tests, first }: Props) {
  const facts = [
    fact("State", project.status),
    fact("Serves", servesWords(project) ?? "nothing above it: busy work"),
    fact("Tests", tests && <Link href={at(`hypotheses/${tests.id}`)}>{tests.name}</Link>),
    fact("Owner", <PersonName name={project.ownerName} left={project.ownerStatus !== "active"} />),
    fact("Team", project.teamName),
    fact("Started", project.startOn && formatDate(project.startOn)),
    fact("First result", first !== null && `${plural(first, "day")} after it began, the first that a customer sees`),
    fact("Due", dueWords(project.dueOn, project.originalDueOn)),
    fact(
      "Planned again",
      project.replanCount > 0 ? `${project.replanCount} ${project.replanCount === 1 ? "time" : "times"}` : null,
    ),
    fact("Agreement", project.startedBeforeAgreement ? "started before its back-brief was accepted" : null),
    fact("Done means", project.definitionOfDone),
    fact("Approach", project.approach),
    fact("Why it ended", project.endReason),
  ];
  return <DefinitionList facts={facts.filter((one) => one !== null)} />;
}
