import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SignOutForm } from "@/components/access/sign-out-form";
import { UndoToast } from "@/components/diagnosis/undo-toast";
import { OrganizationShell } from "@/components/shell/organization-shell";
import { readTheme, themeCookie } from "@/components/shell/theme";
import { can } from "@/domain/access/policy";
import { currentPath, requireActor } from "@/domain/access/session";
import { readPath } from "@/lib/address";
import { readUndo, undoCookie } from "@/lib/undo";

type Props = { params: Promise<{ org: string }>; children: ReactNode };

export default async function OrganizationLayout({ params, children }: Props) {
  const actor = await requireActor((await readPath(params)).org);
  const jar = await cookies();
  const undo = readUndo(jar.get(undoCookie)?.value);
  return (
    <OrganizationShell
      slug={actor.org.slug}
      name={actor.org.name}
      who={{
        name: actor.name,
        place: actor.craft ?? actor.teamName ?? actor.role,
        href: `/o/${actor.org.slug}/people/${actor.membershipId}`,
        isAdmin: actor.isAdmin,
      }}
      plan={actor.org.plan}
      today={actor.today}
      theme={readTheme(jar.get(themeCookie)?.value)}
      here={await currentPath()}
      keysOn={jar.get("keys")?.value !== "off"}
      raises={can(actor, "friction.raise")}
      signOut={<SignOutForm />}
      person={actor.membershipId}
    >
      {children}
      {undo && <UndoToast org={actor.org.slug} undo={undo} />}
    </OrganizationShell>
  );
}
