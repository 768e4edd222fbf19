import { UseAsEvidence } from "@/components/hypotheses/use-as-evidence";
import { WorkPage } from "@/components/shell/page";
import type { Station } from "@/components/shell/rail";
import { Finding } from "@/components/ui/finding";
import { Link } from "@/components/ui/link";
import { Problem } from "@/components/ui/states";
import { standingSentence } from "@/domain/friction/finding-rules";
import type { LikeFriction } from "@/domain/friction/like-rules";
import type { FrictionDetail as Detail } from "@/domain/friction/queries";
import { FrictionActs } from "./friction-acts";
import { FrictionFacts } from "./friction-facts";
import { FrictionSteps } from "./friction-steps";
import { fromWhom, kindWords } from "./words";

type Props = {
  org: string;
  now: Date;
  timeZone: string;
  today: string;
  friction: Detail;
  likes: LikeFriction[];
  justRaised: boolean;
};

/** One obstacle: where it stands, what was said, each step since, and what the reader can do about it. */
export function FrictionPage({ org, now, timeZone, today, friction, likes, justRaised }: Props) {
  const at = (path: string) => `/o/${org}/${path}`;
  const { said, needs } = standingSentence(friction);
  return (
    <WorkPage stations={stationsOf(friction, at)}>
      <Finding
        needs={needs}
        sub={`${friction.label}, ${kindWords[friction.kind].toLowerCase()}, ${friction.severity}. Raised by ${fromWhom(friction)}.`}
      >
        {friction.title}. {said}
      </Finding>
      {friction.into && (
        <Problem title="It goes on in another one.">
          <p>
            <Link href={at(`friction/${friction.into.id}`)}>
              {friction.into.label} {friction.into.title}
            </Link>
            , {friction.into.teamName}. What is answered there is answered here.
          </p>
        </Problem>
      )}
      {justRaised && likes.length > 0 && friction.status === "open" && (
        <Problem title="Others met something like it.">
          <ul className="list">
            {likes.map((one) => (
              <li key={one.id}>
                <Link href={at(`friction/${one.id}`)}>{one.title}</Link>, {one.teamName}.
              </li>
            ))}
          </ul>
          <p>Whoever answers may merge them; each raiser then sees the answer.</p>
        </Problem>
      )}
      <div className="two gap-t">
        <div>
          {friction.detail && (
            <blockquote className="rl">
              <p>{friction.detail}</p>
            </blockquote>
          )}
          <h2 className="small gap-t">{friction.isMine ? "You said, we did" : "What was said, what was done"}</h2>
          <FrictionSteps org={org} friction={friction} timeZone={timeZone} today={today} />
          <p className="acts">
            <UseAsEvidence org={org} type="friction" id={friction.id} />
            <Link href={at(`history/friction/${friction.id}`)}>History</Link>
          </p>
        </div>
        <div>
          <FrictionFacts org={org} friction={friction} timeZone={timeZone} />
          <FrictionActs org={org} friction={friction} now={now} likes={likes} />
        </div>
      </div>
    </WorkPage>
  );
}

function stationsOf(friction: Detail, at: (path: string) => string): Station[] {
  const [target] = friction.targets;
  return [
    ...(friction.brief
      ? [{ level: "Brief", label: friction.brief.title, href: at(`briefs/${friction.brief.id}`) }]
      : []),
    ...(friction.brief?.keyTask ? [{ level: "Key task", label: friction.brief.keyTask }] : []),
    ...(target
      ? [
          {
            level: target.kind.charAt(0).toUpperCase() + target.kind.slice(1),
            label: target.title,
            href: at(target.path),
          },
        ]
      : [{ level: "Friction", label: "What is in the way", href: at("friction") }]),
    { level: "Obstacle", label: friction.title, you: true },
  ];
}
