import { Page } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { Empty } from "@/components/ui/states";
import { HomeSection } from "./home-section";

/** A large company before its first diagnosis: the clock is at it, nobody waits for it. */
export function GapPending({ org }: { org: string }) {
  return (
    <Page className="gap-page">
      <HomeSection
        first
        id="h"
        stations={[
          { level: "Strategy", label: "What we said", href: `/o/${org}/strategy` },
          { level: "Gap", label: "What is, and why", you: true },
        ]}
      >
        <Finding>The first diagnosis of this company is being made.</Finding>
        <Empty
          title="It stands here as soon as it is made; after that it is made anew each day and when something has changed."
          example="Nothing has to be done for it."
        />
      </HomeSection>
    </Page>
  );
}
