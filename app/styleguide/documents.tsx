import { Sparkline } from "@/components/charts/sparkline";
import { DocRow } from "@/components/shell/page";
import { StatusMark } from "@/components/ui/status";
import { Caption, Id } from "@/components/ui/text";

const purpose =
  "Regional distributors lose a load every week because no one sees inside the van. If every van proves its own cold chain, they stop paying for spoiled goods and we become the standard on the dock.";

/** How a document is set: the thread, the text, what reality says beside it. */
export function Documents() {
  return (
    <div className="sheet" id="documents">
      <DocRow
        kind="top"
        labelledBy="doc-h"
        stations={[
          { level: "Purpose", label: "From dock to shelf", href: "/styleguide" },
          { level: "Theme THM-2", label: "Regional distributors", href: "/styleguide", status: "at_risk" },
          { level: "Brief BRF-2", label: "Own the dock", you: true },
        ]}
        real={
          <>
            <Caption>Reality so far</Caption>
            <p className="rl">
              Five of six leads understood it. <span className="needs">Three frictions wait for your answer.</span>
            </p>
          </>
        }
      >
        <p className="bmeta">
          <span>
            <b>BRF-2</b>, version 2
          </span>
          <span>In force since 28 April 2026</span>
        </p>
        <h2 className="title" id="doc-h">
          Own the dock
        </h2>
        <p className="lede">{purpose}</p>
      </DocRow>
      <DocRow kind="main" labelledBy="doc-k1" real={<Reality />}>
        <p className="n">1</p>
        <div>
          <Caption>Key task, the main effort</Caption>
          <h3 id="doc-k1">Win the regional distributors of the Low Countries</h3>
          <ul className="serve">
            <li>
              <StatusMark kind="at_risk" />
              <div>
                <a href="#documents">Become the cold-proof standard for regional distributors</a>
                <p className="meta">OBJ-1, Commercial, at risk</p>
                <ul className="made">
                  <li>
                    <StatusMark kind="done" />
                    <a href="#documents">Van Loon Foods pilot</a>
                    <span className="w">done in week 20</span>
                  </li>
                </ul>
              </div>
            </li>
          </ul>
        </div>
      </DocRow>
      <DocRow kind="ruled">
        <Caption as="h3">End state</Caption>
        <ul className="prose">
          <li>1 200 vans under contract by 27 September</li>
          <li className="new">90 % of vans work after one visit</li>
        </ul>
      </DocRow>
    </div>
  );
}

function Reality() {
  return (
    <>
      <Caption>
        <span>What reality says</span> <span>Value, and at 27 Sept</span>
      </Caption>
      <ul className="meas">
        <li>
          <span>Vans under contract</span>
          <Sparkline
            values={[300, 340, 380, 430, 470, 520]}
            min={0}
            max={1200}
            target={[300, 1200]}
            passed={0.5}
            width={96}
            height={24}
          />
          <span className="v">
            520 of 1 200 <small>1 057 to 1 171, likely</small>
          </span>
        </li>
      </ul>
      <ul className="fr">
        <li className="needs">
          <StatusMark kind="needs" />
          <a href="#documents">Contract needs five signatures</a>
          <span className="w">31 days, 9 h a week</span>
        </li>
        <li>
          <StatusMark kind="on_track" label="supports" />
          <a href="#documents">Distributors will pay 65 euro a van</a>
          <span className="w">
            evidence, <Id>HYP-3</Id>
          </span>
        </li>
      </ul>
    </>
  );
}
