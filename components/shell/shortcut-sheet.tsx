"use client";

import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Caption, Kbd } from "../ui/text";
import type { Shortcut } from "./key-intent";
import { keysCookie } from "./preferences";

export type SheetProps = { places: Shortcut[]; page: [key: string, what: string][]; onClose: () => void };

/** Every key there is, and the switch that turns single keys off. */
export default function ShortcutSheet({ places, page, onClose }: SheetProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog className="dlg" ref={box} onClose={onClose} closedby="any" aria-labelledby="keys-t">
      <div className="dlg-h">
        <h2 id="keys-t">Keys</h2>
        <Button variant="plain" size="sm" kbd="Esc" onClick={() => box.current?.close()}>
          Close
        </Button>
      </div>
      <dl className="facts">
        <Row keys={["⌘", "K"]} what="Find by id or by a word; also /" />
        <Row keys={["j", "k"]} what="Along a list; Enter opens" />
        <Row keys={["d"]} what="Done, or the next step, of the row you are on" />
        <Row keys={["b"]} what="Raise friction from where you are" />
        <Row keys={["?"]} what="This sheet" />
        {page.map(([key, what]) => (
          <Row key={key} keys={[key]} what={what} />
        ))}
      </dl>
      <div className="gap-t">
        <Caption>Go to</Caption>
      </div>
      <dl className="facts">
        {places.map(({ key, label }) => (
          <Row key={key} keys={["g", key]} what={label} />
        ))}
      </dl>
      <form className="acts" action="/preferences" method="post">
        <span>Single keys can disturb speech input.</span>
        <input type="hidden" name={keysCookie} value="off" />
        <input type="hidden" name="next" value={location.pathname + location.search} />
        <Button type="submit" variant="quiet" size="sm">
          Turn single keys off
        </Button>
      </form>
    </dialog>
  );
}

function Row({ keys, what }: { keys: string[]; what: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
