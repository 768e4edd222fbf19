import { NothingInside } from "@/components/shell/nothing-here";

export const metadata = { title: "Not found" };

/** What is not there, or not for this reader: the answer is the same, and the navigation stays. */
export default function NotFound() {
  return <NothingInside />;
}
