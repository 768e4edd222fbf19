import { notFound } from "next/navigation";

/** An address inside an organization that no page has: it says so with the navigation around it. */
export default function UnknownPage() {
  notFound();
}
