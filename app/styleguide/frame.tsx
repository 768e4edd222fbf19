import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Bar } from "@/components/shell/bar";
import { Edge } from "@/components/shell/edge";
import { FindLink } from "@/components/shell/find-link";
import { Legend } from "@/components/shell/legend";
import { keysAreOn, keysCookie } from "@/components/shell/preferences";
import { Shortcuts } from "@/components/shell/shortcuts";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { WhoMenu } from "@/components/shell/who-menu";

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

/** What stands around a page, with every part of it filled. */
export async function Frame({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <>
      <Bar
        home="/styleguide"
        places={places}
        find={<FindLink href="/styleguide#forms" />}
        theme={<ThemeSwitch theme={readTheme(jar.get(themeCookie)?.value)} here="/styleguide" />}
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
      {children}
      <Legend>The styleguide of Throughline</Legend>
      <Shortcuts places={places} page={[["j", "next row"]]} on={keysAreOn(jar.get(keysCookie)?.value)} />
    </>
  );
}
