import { Link } from "../ui/link";
import { Kbd } from "../ui/text";

/** Raising what is in the way, from every page; the page's own link comes first when `b` is pressed. */
export function RaiseShortcut({ href }: { href: string }) {
  return (
    <span className="raise" data-raise-anywhere="">
      <Link className="find" href={href}>
        Raise friction <Kbd>b</Kbd>
      </Link>
    </span>
  );
}
