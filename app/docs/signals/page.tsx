import type { Metadata } from "next";
import { PlainPage } from "@/components/shell/plain-page";
import { SignalCatalog } from "@/components/signals/signal-catalog";

export const metadata: Metadata = { title: "Signals" };

export default function SignalsPage() {
  return (
    <PlainPage>
      <SignalCatalog />
    </PlainPage>
  );
}
