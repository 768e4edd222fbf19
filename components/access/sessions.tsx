import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { endSessionAction } from "@/domain/access/actions";
import type { OwnSession } from "@/domain/access/session-queries";
import { formatInstant } from "@/lib/dates";
import { deviceOf } from "./device";

/** Where the account is signed in; any of them can be ended from here. */
export function Sessions({ sessions, timeZone }: { sessions: OwnSession[]; timeZone: string }) {
  return (
    <table className="tbl fig">
      <caption className="vh">Sessions</caption>
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col">Signed in</th>
          <th scope="col">Last seen</th>
          <th scope="col">
            <span className="vh">End it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">{deviceOf(session.userAgent)}</th>
            <td className="mut nw">{formatInstant(session.createdAt, timeZone)}</td>
            <td className="mut nw">{session.isThis ? "now, here" : formatInstant(session.lastSeenAt, timeZone)}</td>
            <td className="r">
              {!session.isThis && (
                <ActionForm action={endSessionAction} hidden={{ sessionId: session.id }} label="End this session">
                  <SubmitButton variant="plain" size="sm">
                    End<span className="vh"> the session: {deviceOf(session.userAgent)}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
