import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";
import { Finding } from "@/components/ui/finding";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainPage>
      <Finding sub="It may have been moved or removed, or it is not yours to see; the answer is the same for all three.">
        There is nothing at this address.
      </Finding>
      <div className="acts">
        <ButtonLink href="/">Go home</ButtonLink>
      </div>
    </PlainPage>
  );
}
