import { notFound } from "next/navigation";
import { WorkPage } from "@/components/shell/page";
import { Finding } from "@/components/ui/finding";
import { type PageProps, readQuery } from "@/lib/address";
import { env } from "@/lib/env";
import { Buttons } from "./buttons";
import { Charts } from "./charts";
import { Choices } from "./choices";
import { Colours } from "./colours";
import { Contents } from "./contents";
import { Documents } from "./documents";
import { Floats } from "./floats";
import { FlowCharts } from "./flow-charts";
import { Forms } from "./forms";
import { Frame } from "./frame";
import { States } from "./states";
import { Statuses } from "./statuses";
import { Tables } from "./tables";
import { Trees } from "./trees";
import { Types } from "./types";
import "./specimen.css";

export const metadata = { title: "Styleguide" };

const stations = [
  { level: "Purpose", label: "From dock to shelf", href: "/styleguide" },
  { level: "Look", label: "Design system", you: true },
];
const rule = "A page opens with one sentence that states the finding. Status is a shape, then a word, then a colour.";

/** Every primitive and chart in every state, in both themes. */
export default async function StyleguidePage({ searchParams }: Pick<PageProps, "searchParams">) {
  const { demoMode, appTest } = env();
  if (!demoMode && !appTest) notFound();
  return (
    <Frame>
      <WorkPage stations={stations} rail={<Contents />} className="sg">
        <Finding needs="Vermilion only for what needs you." sub={rule}>
          Paper, ink, rules.
        </Finding>
        <Colours />
        <Types />
        <Statuses />
        <Buttons />
        <Forms />
        <Choices />
        <Floats />
        <Tables search={readQuery(await searchParams)} />
        <Trees />
        <States />
        <Charts />
        <FlowCharts />
      </WorkPage>
      <Documents />
    </Frame>
  );
}
