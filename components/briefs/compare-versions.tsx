import { ButtonLink } from "@/components/ui/button";
import { Diff } from "@/components/ui/diff";
import { Link } from "@/components/ui/link";
import { Caption, DateText } from "@/components/ui/text";
import { partNames, type VersionText } from "@/domain/briefs/change-rules";
import type { BriefVersion } from "@/domain/briefs/document-queries";

type Props = { base: string; versions: BriefVersion[]; from: BriefVersion; to: BriefVersion };

const parts = [
  "purpose",
  "endState",
  "boundaries",
  "freedoms",
  "notDoing",
  "resources",
  "higherIntent",
  "context",
] as const;

const lines = (version: VersionText, part: (typeof parts)[number]): string[] =>
  part === "endState" ? version.endState.map((line) => conditionWords(line, version)) : [version[part]].flat();

const conditionWords = (line: string, { answeredYesNo }: VersionText) =>
  answeredYesNo.includes(line) ? `${line} (answered yes or no)` : line;

/** Two published versions side by side, part by part; what differs is marked in the later one. */
export function CompareVersions({ base, versions, from, to }: Props) {
  return (
    <>
      {versions.length > 2 && (
        <form method="get" className="acts" aria-label="Choose two versions">
          <Choose name="from" label="From" versions={versions} chosen={from.versionNo} />
          <Choose name="to" label="to" versions={versions} chosen={to.versionNo} />
          <button type="submit" className="btn q sm">
            Compare
          </button>
        </form>
      )}
      <div className="cmp2">
        <Head version={from} />
        <Head version={to} />
        <Part title="Key tasks" before={tasks(from)} after={tasks(to)} />
        {parts.map((part) => (
          <Part key={part} title={partNames[part]} before={lines(from, part)} after={lines(to, part)} />
        ))}
      </div>
      <div className="acts">
        <ButtonLink href={base} variant="quiet">
          The brief in force
        </ButtonLink>
        {from.versionNo > to.versionNo && (
          <Link href={`${base}/versions?from=${to.versionNo}&to=${from.versionNo}`}>Swap them</Link>
        )}
      </div>
    </>
  );
}

const tasks = ({ keyTasks }: VersionText) =>
  keyTasks.map((task) => (task.mainEffort ? `${task.text} (main effort)` : task.text));

function Head({ version }: { version: BriefVersion }) {
  return (
    <p className="v">
      <b>v{version.versionNo}</b> {version.publishedOn && <DateText date={version.publishedOn} />}, {version.changeKind}
    </p>
  );
}

function Part({ title, before, after }: { title: string; before: string[]; after: string[] }) {
  const isSame = before.join("\n") === after.join("\n");
  if (before.join("") === "" && after.join("") === "") return null;
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  const pairs = gone.length === 1 && come.length === 1;
  return (
    <section aria-label={title}>
      <Caption as="h2">
        {title}
        {isSame && ", unchanged"}
      </Caption>
      <ul>
        {before.map((line) => (
          <li key={line}>{gone.includes(line) && !pairs ? <del>{line}</del> : line}</li>
        ))}
      </ul>
      <ul>
        {after.map((line) => (
          <li key={line}>
            {!come.includes(line) ? line : pairs ? <Diff before={gone[0] ?? ""} after={line} /> : <ins>{line}</ins>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ChooseProps = { name: string; label: string; versions: BriefVersion[]; chosen: number };

function Choose({ name, label, versions, chosen }: ChooseProps) {
  return (
    <label>
      {label}{" "}
      <select className="se" name={name} defaultValue={String(chosen)}>
        {versions.map((one) => (
          <option key={one.id} value={one.versionNo}>
            version {one.versionNo}
          </option>
        ))}
      </select>
    </label>
  );
}
