/** How many rows a table beside figures shows; the others stand in its file. */
export const MOST_ROWS = 15;

/** The first rows of a long table. */
export const firstRows = <T,>(rows: readonly T[], most = MOST_ROWS): readonly T[] => rows.slice(0, most);

type Props = { of: number; most?: number; csv?: string | undefined };

/** Says that a table goes on, and where. Nothing where all of it is shown. */
export function MoreRows({ of, most = MOST_ROWS, csv }: Props) {
  if (of <= most) return null;
  return (
    <p className="p-note">
      {most} of {of} shown.{" "}
      {csv && (
        <a href={csv} download>
          All of them as a file
        </a>
      )}
    </p>
  );
}
