import { ActionForm } from "@/components/form/action-form";
import { AskFirst } from "@/components/form/ask-first";
import { SubmitButton } from "@/components/form/submit-button";
import { archiveTeamAction } from "@/domain/people/actions";

export function ArchiveTeamForm({ hidden }: { hidden: Record<string, string> }) {
  return (
    <div>
      <h2 className="small">End it</h2>
      <p className="rl">
        A team is archived once nobody belongs to it, nothing runs in it and no team stands under it.
      </p>
      <AskFirst verb="Archive the team" question="It leaves every list and nobody can be put into it again.">
        <ActionForm action={archiveTeamAction} hidden={hidden} label="Archive the team">
          <div className="acts">
            <SubmitButton variant="stop">Yes, archive it</SubmitButton>
          </div>
        </ActionForm>
      </AskFirst>
    </div>
  );
}
