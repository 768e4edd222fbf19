import { Button, ButtonLink, type ButtonVariant } from "@/components/ui/button";
import { Both, Example, Specimen } from "./specimen";

const variants: [ButtonVariant, string][] = [
  ["filled", "The one answer"],
  ["quiet", "Others"],
  ["plain", "In a sentence"],
  ["stop", "Stop"],
];

export function Buttons() {
  return (
    <Specimen id="buttons" title="Buttons">
      <Both>
        {() => (
          <div className="demo-g">
            {variants.map(([variant, name]) => (
              <Example key={variant} name={name}>
                <div className="flow">
                  <Button variant={variant} kbd={variant === "filled" ? "↵" : undefined}>
                    Raise it
                  </Button>
                  <Button variant={variant} className="is-hover">
                    hover
                  </Button>
                  <Button variant={variant} className="is-focus">
                    focus
                  </Button>
                  <Button variant={variant} disabled>
                    disabled
                  </Button>
                </div>
              </Example>
            ))}
            <Example name="Small, busy, a link">
              <div className="flow">
                <Button variant="quiet" size="sm">
                  Small
                </Button>
                <Button aria-busy="true">Sending</Button>
                <ButtonLink href="/styleguide#buttons" variant="quiet">
                  A link
                </ButtonLink>
              </div>
            </Example>
          </div>
        )}
      </Both>
    </Specimen>
  );
}
