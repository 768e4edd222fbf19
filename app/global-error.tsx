"use client";

import { PlainPage } from "@/components/shell/plain-page";
import { Finding } from "@/components/ui/finding";
import "./fonts/faces";
import "./globals.css";

/** Stands in for the whole document when even the layout fails, so it brings its own. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <head>
        <title>Throughline cannot answer</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <PlainPage>
          <Finding sub="Nothing that was saved is lost. Usually it is over within a minute.">
            Throughline cannot answer right now.
          </Finding>
          <div className="acts">
            <a className="btn" href="/">
              Try again
            </a>
            {error.digest && <span>If it stays so, tell an administrator this number: {error.digest}</span>}
          </div>
        </PlainPage>
      </body>
    </html>
  );
}
