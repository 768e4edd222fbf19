"use client";

import { useParams } from "next/navigation";
import { ButtonLink } from "../ui/button";
import { Finding } from "../ui/finding";
import { WorkPage } from "./page";
import { PlainPage } from "./plain-page";

const words = (home: string) => (
  <>
    <Finding sub="It may have been moved or removed, or it is not yours to see; the answer is the same for all three.">
      There is nothing at this address.
    </Finding>
    <div className="acts">
      <ButtonLink href={home}>Go home</ButtonLink>
    </div>
  </>
);

/** What stands where nothing is. It goes along with every page, so its words are in the script, which is loaded once. */
export const NothingHere = () => <PlainPage>{words("/")}</PlainPage>;

/** The same inside an organization, with its navigation around it. */
export function NothingInside() {
  const { org } = useParams<{ org: string }>();
  return <WorkPage stations={[{ level: "Here", label: "Nothing", you: true }]}>{words(`/o/${org}`)}</WorkPage>;
}
