import type { Metadata } from "next";
import { Gate } from "@/components/access/gate";
import { SignUpForm } from "@/components/access/sign-up-form";
import { safePath } from "@/domain/access/input";
import { readQuery } from "@/lib/address";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Make an account" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = safePath.parse(readQuery(await searchParams).next);
  if (env().signUp === "invite")
    return (
      <Gate title="Accounts come by invitation here." why="Ask an admin of your organization for a link.">
        <p className="sm mut">The link makes your account and lets you in at once.</p>
      </Gate>
    );
  return (
    <Gate title="Begin with who you are." why="Then make an organization, or open the link that somebody sent you.">
      <SignUpForm next={next === "/" ? "/organizations/new" : next} />
    </Gate>
  );
}
