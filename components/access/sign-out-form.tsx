import { Button } from "../ui/button";

type Props = { /** Where to go then. */ next?: string; children?: string };

/** Signs out by a plain form: every page has one, so it costs no script. */
export function SignOutForm({ next, children }: Props) {
  return (
    <form action="/sign-out" method="post" aria-label={children ?? "Sign out"}>
      {next && <input type="hidden" name="next" value={next} />}
      {children ? (
        <Button type="submit" variant="plain" size="sm">
          {children}
        </Button>
      ) : (
        <button type="submit">Sign out</button>
      )}
    </form>
  );
}
