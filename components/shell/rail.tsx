import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Link } from "../ui/link";
import { StatusMark } from "../ui/status";
import type { StatusKind } from "../ui/status-kinds";
import { SightLine } from "./sight-line";

/** One knot on the line of sight: "Brief", "Own the dock". */
export type Station = { level: string; label: string; href?: string; you?: boolean; status?: StatusKind };

type RailProps = { stations: Station[]; children?: ReactNode };

/** The line of sight as a thread, from purpose to where the reader is; `children` are views and parts below it. */
export function Rail({ stations, children }: RailProps) {
  return (
    <div className="rail">
      <SightLine />
      {stations.length > 0 && (
        <ol className="stations" aria-label="Line of sight">
          {stations.map((station) => (
            <Knot key={`${station.level} ${station.label}`} station={station} />
          ))}
        </ol>
      )}
      {children}
    </div>
  );
}

function Knot({ station: { level, label, href, you, status } }: { station: Station }) {
  return (
    <li className={cn("stn", you && "you")} aria-current={you ? "location" : undefined}>
      <svg className="k" viewBox="0 0 12 12" aria-hidden="true">
        {you ? <path d="M6-1 13 6 6 13-1 6z" /> : <circle cx="6" cy="6" r="4" strokeWidth="1.4" />}
      </svg>
      <b>
        <span>
          {level}
          {you && ": you are here"}
        </span>
        {status && <StatusMark kind={status} />}
      </b>
      {href ? (
        <Link className="at" href={href}>
          {label}
        </Link>
      ) : (
        <span className="at">{label}</span>
      )}
    </li>
  );
}
