import type { Version } from "./queries";

/** The parts of the intent below its key tasks. */
export function Intent({ shown }: { shown: Version }) {
  const lists = { "End state": shown.endState, Boundaries: shown.boundaries, Freedoms: shown.freedoms };
  const texts = {
    "Not doing": shown.notDoing,
    Resources: shown.resources,
    Horizon: shown.horizon,
    "Higher intent": shown.higherIntent,
    Context: shown.context,
  };
  return (
    <>
      {Object.entries(lists).map(([title, lines]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      {Object.entries(texts).map(([title, text]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </>
  );
}
