export const metadata = { title: "Styleguide" };

export default function StyleguidePage() {
  return (
    <main id="main" className="sheet">
      <h1 className="line">Paper, ink, rules. Vermilion only for what needs you.</h1>
      <p className="it">A page opens with one sentence that states the finding. Łukasz Żak.</p>
    </main>
  );
}
