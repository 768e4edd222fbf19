"use client";

import { Button } from "@/components/ui/button";

/** Prints the page; without a script the browser's own menu does. */
export function PrintButton() {
  return (
    <Button variant="plain" size="sm" className="js" onClick={() => window.print()}>
      Print
    </Button>
  );
}
