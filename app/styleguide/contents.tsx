const sections = [
  ["colour", "Colour"],
  ["type", "Type"],
  ["status", "Status and small figures"],
  ["buttons", "Buttons"],
  ["forms", "Forms"],
  ["choose", "Tabs and filters"],
  ["floats", "What floats"],
  ["tables", "Tables"],
  ["tree", "Tree"],
  ["states", "Empty, wrong, waiting"],
  ["charts", "Charts"],
  ["flow-charts", "Flow"],
  ["documents", "Documents"],
] as const;

/** The parts of the styleguide, in the rail. */
export function Contents() {
  return (
    <nav aria-label="Sections">
      <p className="cap">On this page</p>
      <ul>
        {sections.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
