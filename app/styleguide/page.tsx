import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { Bar } from "@/components/shell/bar";
import { Edge } from "@/components/shell/edge";
import { FindLink } from "@/components/shell/find-link";
import { Legend } from "@/components/shell/legend";
import { WorkPage } from "@/components/shell/page";
import { keysAreOn, keysCookie } from "@/components/shell/preferences";
import { Shortcuts } from "@/components/shell/shortcuts";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { WhoMenu } from "@/components/shell/who-menu";
import { Finding } from "@/components/ui/finding";
import { env } from "@/lib/env";
import { Buttons } from "./buttons";
import { Charts } from "./charts";
import { Choices } from "./choices";
import { Colours } from "./colours";
import { Documents } from "./documents";
import { Floats } from "./floats";
import { Forms } from "./forms";
import { States } from "./states";
import { Statuses } from "./statuses";
import { Tables } from "./tables";
import { Trees } from "./trees";
import { Types } from "./types";
import "./specimen.css";

export const metadata = { title: "Styleguide" };

const sections = [
  ["colour", "Colour"],
  ["type", "Type"],
  ["status", "Status and small figures"],
  ["buttons", "Buttons"],
  ["forms", "Forms"],
  ["choose", "Tabs and filters"],
  ["floats", "What floats"],
  ["tables", "Tables"],
  ["tree", "Tree"],
  ["states", "Empty, wrong, waiting"],
  ["charts", "Charts"],
  ["documents", "Documents"],
] as const;

const places = [
  { key: "h", href: "/styleguide?place=home", label: "Home" },
  { key: "s", href: "/styleguide", label: "Strategy", current: true },
  { key: "w", href: "/styleguide?place=work", label: "Work" },
  { key: "f", href: "/styleguide?place=friction", label: "Friction" },
  { key: "r", href: "/styleguide?place=resources", label: "Resources" },
  { key: "p", href: "/styleguide?place=gap", label: "Gap" },
  { key: "v", href: "/styleguide?place=reviews", label: "Reviews" },
];

const reader = { name: "Imke Vandaele", role: "Chief executive" };

type Search = Promise<Record<string, string | undefined>>;

/** Every primitive and chart in every state, in both themes. */
export default async function StyleguidePage({ searchParams }: { searchParams: Search }) {
  const { demoMode, appTest } = env();
  if (!demoMode && !appTest) notFound();
  const jar = await cookies();
  return (
    <>
      <Bar
        home="/styleguide"
        places={places}
        find={<FindLink href="/styleguide#forms" />}
        theme={<ThemeSwitch theme={readTheme(jar.get(themeCookie)?.value)} />}
        who={
          <WhoMenu
            {...reader}
            items={[
              { label: "My growth", href: "/styleguide?me" },
              { label: "Settings", href: "/styleguide?settings" },
            ]}
            organizations={[
              { name: "Larkfield Instruments", href: "/styleguide?org=1", current: true },
              { name: "Dock & Sons", href: "/styleguide?org=2" },
            ]}
          />
        }
      />
      <Edge from="2026-03-30" to="2026-09-27" today="2026-06-29" />
      <WorkPage
        stations={[
          { level: "Purpose", label: "From dock to shelf", href: "/styleguide" },
          { level: "Look", label: "Design system", you: true },
        ]}
        rail={
          <nav aria-label="Sections">
            <p className="cap">On this page</p>
            <ul>
              {sections.map(([id, label]) => (
                <li key={id}>
                  <a href={`#${id}`}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        }
      >
        <div className="sg">
          <div className="gb">
            <Finding
              needs="Vermilion only for what needs you."
              sub="A page opens with one sentence that states the finding. Status is a shape, then a word, then a colour."
            >
              Paper, ink, rules.
            </Finding>
          </div>
          <Colours />
          <Types />
          <Statuses />
          <Buttons />
          <Forms />
          <Choices />
          <Floats />
          <Tables search={await searchParams} />
          <Trees />
          <States />
          <Charts />
        </div>
      </WorkPage>
      <Documents />
      <Legend>The styleguide of Throughline</Legend>
      <Shortcuts places={places} page={[["j", "next row"]]} on={keysAreOn(jar.get(keysCookie)?.value)} />
    </>
  );
}
