"use client";

import { ButtonLink } from "../ui/button";
import { Finding } from "../ui/finding";
import { PlainPage } from "./plain-page";

/** What stands where nothing is. It goes along with every page, so its words are in the script, which is loaded once. */
export function NothingHere() {
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
