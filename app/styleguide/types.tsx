import { Caption } from "@/components/ui/text";
import { Specimen } from "./specimen";

export function Types() {
  return (
    <Specimen id="type" title="Type">
      <ol className="tspec">
        <li>
          <span>Newsreader 72</span>
          <p className="z72">Own the dock</p>
        </li>
        <li>
          <span>Newsreader 56, home</span>
          <p className="z56">
            <span className="needs">Six answers</span> are owed.
          </p>
        </li>
        <li>
          <span>Newsreader 32, work page</span>
          <p className="z32">67 hours a week are lost while obstacles stay.</p>
        </li>
        <li>
          <span>Newsreader 24, section</span>
          <p className="z24">Three kinds cost three quarters of the hours.</p>
        </li>
        <li>
          <span>Newsreader 17, prose</span>
          <p className="z17">
            Every van must prove itself on the day we touch it, because a second visit costs us the dock.{" "}
            <em className="it">Łukasz Żak asked for it in Gdańsk.</em>
          </p>
        </li>
        <li>
          <span>Archivo 14, interface</span>
          <p>Dirk owes an answer in 5 working days, or it rises by itself.</p>
        </li>
        <li>
          <span>Archivo 13, tables, notes</span>
          <p className="sm">Tess Moreau, Field Install. 12 hours a week. 1 057 to 1 171, likely.</p>
        </li>
        <li>
          <span>Archivo 12, caps and axes</span>
          <Caption>Key task, the main effort</Caption>
        </li>
      </ol>
    </Specimen>
  );
}
