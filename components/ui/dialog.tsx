import type { ReactNode } from "react";
import { DialogClose } from "./dialog-buttons";
import { Kbd } from "./text";

/** A native dialog. Open it with `<DialogOpen dialog={id}>`; Escape, a click beside, or its own button closes it. */
export function Dialog({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <dialog className="dlg" id={id} aria-labelledby={`${id}-t`} closedby="any">
      <div className="dlg-h">
        <h2 id={`${id}-t`}>{title}</h2>
        <DialogClose dialog={id} size="sm">
          Close <Kbd>Esc</Kbd>
        </DialogClose>
      </div>
      {children}
    </dialog>
  );
}
