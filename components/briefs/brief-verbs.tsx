import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink, type ButtonVariant } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import {
  discardBriefAction,
  discardVersionAction,
  makeMainBriefAction,
  receiveBriefAction,
  returnBriefAction,
  startVersionAction,
  submitBriefAction,
} from "@/domain/briefs/actions";
import type { BriefDocument } from "@/domain/briefs/document-queries";
import type { FormAction } from "@/lib/action-result";
import { PrintButton } from "./print-button";

type Props = { org: string; base: string; brief: BriefDocument };

/** What this reader may do now: one filled verb, the others quieter. Paper shows none of it. */
export function BriefVerbs({ org, base, brief }: Props) {
  const { moves, open } = brief;
  const hidden = { org, briefId: brief.id, version: String(brief.version) };
  const first: ButtonVariant = "filled";
  const isForReader = moves.receive || moves.giveBack;
  return (
    <div className="verbs">
      <div className="acts">
        {moves.receive && (
          <Verb
            action={receiveBriefAction}
            hidden={{ org, briefId: brief.id }}
            label="I have read it"
            variant={first}
          />
        )}
        {moves.giveBack && (
          <ButtonLink
            href={`${base}/back-briefs`}
            variant={moves.receive || (brief.hasUnderstood && !brief.isAskedAgain) ? "quiet" : first}
          >
            {brief.isAskedAgain
              ? "Say whether it still stands"
              : brief.hasUnderstood
                ? "My back-brief"
                : "Give it back"}
          </ButtonLink>
        )}
        {moves.edit && (
          <ButtonLink href={`${base}/edit`} variant={isForReader ? "quiet" : first}>
            {open && brief.publishedOn ? `Go on writing version ${open.versionNo}` : "Write"}
          </ButtonLink>
        )}
        {(moves.publish || moves.publishVersion) && (
          <ButtonLink href={`${base}/publish`} variant="quiet">
            {moves.publish ? "Publish" : `Publish version ${open?.versionNo ?? ""}`}
          </ButtonLink>
        )}
        {moves.submit && <Verb action={submitBriefAction} hidden={hidden} label="Submit for review" />}
        {moves.startVersion && (
          <Verb action={startVersionAction} hidden={{ org, briefId: brief.id }} label="Write a new version" />
        )}
        {moves.translate && (
          <ButtonLink href={`${base}/translate`} variant="quiet">
            Translate
          </ButtonLink>
        )}
      </div>
      <div className="acts">
        {brief.publishedOn && brief.desk && !moves.giveBack && <Link href={`${base}/back-briefs`}>Back-briefs</Link>}
        {brief.versions.length > 1 && <Link href={`${base}/versions`}>Compare versions</Link>}
        {moves.changeRecipients && <Link href={`${base}/recipients`}>Change who gets it</Link>}
        {moves.nest && <Link href={`/o/${org}/briefs/new?parent=${brief.id}`}>Nest a brief under it</Link>}
        {moves.supersede && <Link href={`${base}/supersede`}>Supersede</Link>}
        {moves.close && <Link href={`${base}/close`}>Close</Link>}
        <Link href={`/o/${org}/history/brief/${brief.id}`}>History</Link>

        <PrintButton />
        {moves.makeMain && (
          <Verb
            action={makeMainBriefAction}
            hidden={{ org, briefId: brief.id }}
            label="Make it the main effort"
            variant="plain"
          />
        )}
        {moves.discard && (
          <AskFirst
            verb="Discard the draft"
            variant="plain"
            question="It leaves every list. For a minute it can be taken back; its history stays."
          >
            <Verb action={discardBriefAction} hidden={hidden} label="Yes, discard it" variant="stop" />
          </AskFirst>
        )}
        {moves.discardVersion && open && (
          <AskFirst
            verb={`Give up version ${open.versionNo}`}
            variant="plain"
            question="What was written for it is not published; the version in force stays as it is."
          >
            <Verb
              action={discardVersionAction}
              hidden={{ ...hidden, version: String(open.version) }}
              label="Yes, give it up"
              variant="stop"
            />
          </AskFirst>
        )}
      </div>
      {moves.return && (
        <details className="more-fields">
          <summary>Send it back to its author</summary>
          <ActionForm action={returnBriefAction} hidden={hidden} label="Send it back">
            <Field name="sentence" label="Why, in a sentence" maxLength={500} />
            <div className="acts">
              <SubmitButton variant="quiet">Send back</SubmitButton>
            </div>
          </ActionForm>
        </details>
      )}
    </div>
  );
}

type VerbProps = { action: FormAction; hidden: Record<string, string>; label: string; variant?: ButtonVariant };

/** One verb that needs nothing but the press of a button. */
function Verb({ action, hidden, label, variant = "quiet" }: VerbProps): ReactNode {
  return (
    <ActionForm action={action} hidden={hidden} className="verb" label={label}>
      <SubmitButton variant={variant} {...(variant === "plain" ? { size: "sm" as const } : {})}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
