import { Link } from "@/components/ui/link";
import { Caption, DateText } from "@/components/ui/text";
import { versionChanges } from "@/domain/briefs/change-rules";
import type { BriefDocument, BriefVersion } from "@/domain/briefs/document-queries";
import { VersionChanges } from "./version-changes";

type Props = {
  base: string;
  org: string;
  brief: BriefDocument;
  /** The reader may open what caused a version; viewers read no frictions. */
  links: boolean;
};

const places: Record<string, string> = { friction: "friction", lesson: "lessons", hypothesis: "hypotheses" };

const kinds = {
  first: "the first version",
  editorial: "an editorial change",
  clarification: "a clarification",
  direction: "a change of direction",
} as const;

/** How the intent came to be what it is: each version, what it changed, why, and what caused it. */
export function VersionList({ base, org, brief, links }: Props) {
  if (brief.versions.length === 0) return null;
  return (
    <>
      <Caption as="h2">Versions</Caption>
      <ol className="vers">
        {brief.versions.slice(0, 6).map((version, index) => (
          <Version
            key={version.id}
            base={base}
            org={org}
            brief={brief}
            links={links}
            version={version}
            previous={brief.versions[index + 1]}
          />
        ))}
      </ol>
    </>
  );
}

type VersionProps = Props & { version: BriefVersion; previous: BriefVersion | undefined };

function Version({ base, org, brief, links, version, previous }: VersionProps) {
  const causes = version.causedBy.filter((cause) => cause.note !== "");
  return (
    <li>
      <b>v{version.versionNo}</b>
      <div>
        {version.publishedOn && <DateText date={version.publishedOn} />}, {kinds[version.changeKind]}.{" "}
        {version.changeReason}
        {!previous &&
          brief.replaced.map((one) => (
            <span key={one.id}>
              {" "}
              Replaced <Link href={`/o/${org}/briefs/${one.id}`}>{one.title}</Link>.
            </span>
          ))}
        {previous && <VersionChanges changes={versionChanges(previous, version)} brief />}
        {causes.length > 0 && (
          <p className="vnote">
            Because of this:{" "}
            {causes.map((cause) => {
              const place = links ? places[cause.type] : undefined;
              return (
                <span key={cause.note}>
                  {place && cause.id ? (
                    <Link href={`/o/${org}/${place}/${cause.id}`}>{cause.note}</Link>
                  ) : (
                    cause.note
                  )}{" "}
                </span>
              );
            })}
          </p>
        )}
        {previous && (
          <Link className="cmp" href={`${base}/versions?from=${previous.versionNo}&to=${version.versionNo}`}>
            Compare with v{previous.versionNo}
          </Link>
        )}
      </div>
    </li>
  );
}
