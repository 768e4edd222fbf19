import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogClose, DialogOpen } from "@/components/ui/dialog-buttons";
import { Menu } from "@/components/ui/menu";
import { Caption, Kbd } from "@/components/ui/text";
import { Both, Example, Specimen } from "./specimen";
import { ToastDemo } from "./toast-demo";

export function Floats() {
  return (
    <Specimen id="floats" title="What floats">
      <Both>
        {(side) => (
          <div className="demo-g">
            <Example name="Menu" note="A native popover: Escape closes it.">
              <Menu
                label="Do something"
                className="btn q"
                items={[
                  { label: "Hand on", href: "/styleguide?e", kbd: "e" },
                  { label: "Link to a project", href: "/styleguide?p", kbd: "p", current: true },
                  { label: "Stop, no longer serves", href: "/styleguide?x", kbd: "x", stop: true },
                ]}
              />
            </Example>
            <Example name="Menu, open">
              <div className="menu open">
                <ul>
                  <li className="is-hover">
                    <a href="#floats">
                      Hand on <Kbd>e</Kbd>
                    </a>
                  </li>
                  <li>
                    <a href="#floats">
                      Link to a project <Kbd>p</Kbd>
                    </a>
                  </li>
                </ul>
                <hr />
                <Caption>Organizations</Caption>
                <ul>
                  <li>
                    <a href="#floats" aria-current="true">
                      Larkfield Instruments
                    </a>
                  </li>
                </ul>
              </div>
            </Example>
            <Example name="Popover">
              <div className="pop">
                <h3>Older than 85 %</h3>
                <p className="sm mut">
                  85 % of what Field Install finished took at most 11 days. This one is open for 35.
                </p>
              </div>
            </Example>
            <Example name="Toast with undo, 8 seconds">
              <div className="toast still">
                <span>FLD-143 is done.</span>
                <button type="button">Undo</button>
              </div>
              <div className="acts">
                <ToastDemo />
              </div>
            </Example>
            <Example name="Dialog">
              <DialogOpen dialog={`decline-${side}`} variant="quiet">
                Decline
              </DialogOpen>
              <Dialog id={`decline-${side}`} title="Decline, because?">
                <p className="sm mut">Tess and her team read this line. The words stay with the friction.</p>
                <div className="acts">
                  <DialogClose dialog={`decline-${side}`}>Cancel</DialogClose>
                  <Button kbd="↵">Decline</Button>
                </div>
              </Dialog>
            </Example>
          </div>
        )}
      </Both>
    </Specimen>
  );
}
