import { withQuery } from "@/components/data-table/address";
import { shownWords } from "@/components/data-table/shown";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Pager } from "@/components/ui/pager";
import { renewInvitationAction, revokeInvitationAction } from "@/domain/people/actions";
import type { PendingRow } from "@/domain/people/invitation-queries";

type Props = { org: string; rows: PendingRow[]; total: number; next: readonly [string, string] | null };

/** Invitations that wait. A link is shown only when it is made; a lost one is made anew. */
export function Invitations({ org, rows, total, next }: Props) {
  const path = `/o/${org}/settings`;
  if (rows.length === 0) return null;
  return (
    <section className="gap-t" aria-labelledby="open-invitations">
      <h2 className="small" id="open-invitations">
        Invitations
      </h2>
      <ul className="asks">
        {rows.map((row) => {
          const hidden = { org, membershipId: row.id, version: String(row.version) };
          return (
            <li key={row.id}>
              <div>
                <p>
                  <b>{row.email}</b>{" "}
                  <span className="mut">
                    {[row.role, row.isAdmin && "admin", row.teamName].filter(Boolean).join(", ")}
                    {row.roleToConfirm && !row.isOver && ". Waits for an executive's confirmation."}
                    {row.isOver && (row.status === "revoked" ? ". Taken back." : ". Its seven days are over.")}
                  </span>
                </p>
              </div>
              <div className="acts">
                <ActionForm action={renewInvitationAction} hidden={hidden} label={`New link for ${row.email}`}>
                  <SubmitButton variant="quiet" size="sm">
                    New link
                  </SubmitButton>
                </ActionForm>
                {row.status === "invited" && (
                  <ActionForm action={revokeInvitationAction} hidden={hidden} label={`Take back ${row.email}`}>
                    <SubmitButton variant="plain" size="sm">
                      Take back
                    </SubmitButton>
                  </ActionForm>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {(next || rows.length < total) && (
        <Pager next={next ? withQuery(path, { invited: JSON.stringify(next) }) : undefined}>
          {shownWords(rows.length, total)}
        </Pager>
      )}
    </section>
  );
}
