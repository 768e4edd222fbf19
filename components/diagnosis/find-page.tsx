import { WorkPage } from "@/components/shell/page";
import { Button } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Empty } from "@/components/ui/states";
import { Id } from "@/components/ui/text";
import type { Found } from "@/domain/diagnosis/find-queries";
import { type Finder, finders } from "@/domain/diagnosis/find-rules";
import { pluralWord, sentence } from "@/lib/format";

type Props = {
  org: string;
  name: string;
  typed: string /** Something was typed that can be looked for. */;
  isAsked: boolean;
  found: Found[];
};

/** One field for everything: an id, or words of a title. Works without a script. */
export function FindPage({ org, name, typed, isAsked, found }: Props) {
  const kinds = (Object.keys(finders) as Finder[]).filter((kind) => found.some((one) => one.kind === kind));
  return (
    <WorkPage
      stations={[
        { level: name, label: "Home", href: `/o/${org}` },
        { level: "Find", label: "By id, or by a word", you: true },
      ]}
    >
      <Finding>{isAsked ? sentenceOf(typed, found.length) : "What are you looking for?"}</Finding>
      <form className="find-f" action={`/o/${org}/find`} method="get">
        <label className="vh" htmlFor="q">
          An id such as KR-12, or words of a title
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="in"
          defaultValue={typed}
          maxLength={100}
          placeholder="KR-12, or words of a title"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the page is this field, and who came by a key goes on typing
          autoFocus
        />
        <Button type="submit">Find</Button>
      </form>
      {isAsked && found.length === 0 && (
        <Empty
          title="Nothing that you may read bears this id or has these words in its title."
          example="“KR-12”, “bracket”"
        />
      )}
      {kinds.map((kind) => (
        <section key={kind} className="gap-t" aria-labelledby={`f-${kind}`}>
          <h2 className="small" id={`f-${kind}`}>
            {finders[kind].words}
          </h2>
          <ul className="plain flight" data-rows="">
            {found
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li key={one.id}>
                  {one.label && <Id>{one.label}</Id>} <Link href={`/o/${org}/${one.path}`}>{one.title}</Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </WorkPage>
  );
}

const sentenceOf = (typed: string, n: number): string =>
  n === 0
    ? `Nothing is called “${typed.trim()}”.`
    : `${sentence(pluralWord(n, "thing"))} with “${typed.trim()}” in the title.`;
