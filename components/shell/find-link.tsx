import { Link } from "../ui/link";
import { Kbd } from "../ui/text";

/** Opens the search page; `/` and Cmd-K focus whatever carries `data-find`. */
export function FindLink({ href }: { href: string }) {
  return (
    <Link className="find" href={href} data-find aria-keyshortcuts="Control+K Meta+K /">
      Find
      <Kbd>⌘K</Kbd>
    </Link>
  );
}
