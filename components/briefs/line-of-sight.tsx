import { DocRow } from "@/components/shell/page";
import type { Station } from "@/components/shell/rail";
import { Link } from "@/components/ui/link";
import { Caption, Id } from "@/components/ui/text";
import type { BriefDocument } from "@/domain/briefs/document-queries";
import { themeStation } from "../strategy/theme-station";

type Line = Pick<BriefDocument, "id" | "title" | "label" | "themeId" | "themeTitle" | "parent">;

/** From the purpose of the organization down to this brief. */
export function stationsOf(
  org: string,
  purpose: string,
  brief: Line,
  here?: { level: string; label: string },
): Station[] {
  const parent = brief.parent
    ? [{ level: `Brief ${brief.parent.label}`, label: brief.parent.title, href: `/o/${org}/briefs/${brief.parent.id}` }]
    : [];
  const own = { level: `Brief ${brief.label}`, label: brief.title };
  return [
    { level: "Purpose", label: purpose, href: `/o/${org}/strategy` },
    themeStation(brief, (path) => `/o/${org}/${path}`),
    ...parent,
    ...(here
      ? [
          { ...own, href: `/o/${org}/briefs/${brief.id}` },
          { ...here, you: true },
        ]
      : [{ ...own, you: true }]),
  ];
}

/** What stands above and below it: the purpose it was given, the briefs nested under it, what it replaced. */
export function LineOfSight({ org, brief }: { org: string; brief: BriefDocument }) {
  const { parent, nested, replaced } = brief;
  if (!parent && nested.length === 0 && replaced.length === 0) return null;
  const link = (one: { id: string; title: string; label: string }) => (
    <>
      <Link href={`/o/${org}/briefs/${one.id}`}>{one.title}</Link> <Id>{one.label}</Id>
    </>
  );
  return (
    <DocRow kind="ruled">
      <div className="prose">
        {parent && (
          <>
            <Caption as="h3">It serves</Caption>
            <p>
              {link(parent)}. {parent.purpose}
            </p>
          </>
        )}
        {nested.length > 0 && (
          <>
            <Caption as="h3">Nested under it</Caption>
            <ul>
              {nested.map((one) => (
                <li key={one.id}>{link(one)}</li>
              ))}
            </ul>
          </>
        )}
        {replaced.length > 0 && (
          <>
            <Caption as="h3">It replaced</Caption>
            <ul>
              {replaced.map((one) => (
                <li key={one.id}>{link(one)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </DocRow>
  );
}
