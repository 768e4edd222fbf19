import { ActionForm } from "@/components/form/action-form";
import { demoSignInAction } from "@/domain/access/actions";

type Person = { id: string; name: string; role: string; see: string };

/** The demo's people, one click each, no password. */
export function DemoPeople({ people, next }: { people: readonly Person[]; next: string }) {
  return (
    <ActionForm action={demoSignInAction} hidden={{ next }} label="Demo people">
      <ol className="demo">
        {people.map((person) => (
          <li key={person.id}>
            <button type="submit" name="person" value={person.id}>
              <span className="nm">{person.name}</span>
              <span className="go">Enter as {person.name.split(" ")[0]}</span>
              <span className="ro">{person.role}</span>
              <span className="tr-y">{person.see}</span>
            </button>
          </li>
        ))}
      </ol>
    </ActionForm>
  );
}
