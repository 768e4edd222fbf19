import type { Metadata } from "next";
import { DemoPeople } from "@/components/access/demo-people";
import { Gate } from "@/components/access/gate";
import { SignInForm } from "@/components/access/sign-in-form";
import { findDemo } from "@/domain/access/demo";
import { safePath } from "@/domain/access/input";
import { readQuery } from "@/lib/address";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safePath.parse(readQuery(await searchParams).next);
  // Signing in shows even while the database is away; only the people of the demonstration wait for it.
  const people = await findDemo().catch(() => null);
  return (
    <Gate
      title="Strategy and work on one line."
      why="Intent goes down until it is understood. Reality comes up until it is answered."
      beside={
        people && (
          <>
            <p className="cap">Demo: Larkfield Instruments</p>
            <h2 id="d">Or walk in as one of five people. No password.</h2>
            <DemoPeople people={people} next={next === "/" ? "/o/larkfield" : next} />
            <p className="sub">
              The demo is made anew each week while nobody writes in it. Nothing leaves this machine.
            </p>
          </>
        )
      }
    >
      <SignInForm next={next} mayJoin={env().signUp === "open"} />
    </Gate>
  );
}
