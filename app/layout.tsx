import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { densityCookie, readDensity } from "@/components/data-table/density";
import { readTheme, themeCookie } from "@/components/shell/theme";
import "./fonts/faces";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Throughline", template: "%s · Throughline" },
  description: "Strategy and execution on one line.",
  icons: { icon: { url: "/mark.svg", type: "image/svg+xml" } },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#10131c" },
  ],
};

// Reading the cookie makes every page dynamic, which the nonce of the content security policy needs.
export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = readTheme(jar.get(themeCookie)?.value);
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      data-density={readDensity(jar.get(densityCookie)?.value)}
      suppressHydrationWarning
    >
      <body>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        <NuqsAdapter>{children}</NuqsAdapter>
      </body>
    </html>
  );
}
