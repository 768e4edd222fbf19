import { Gate } from "@/components/access/gate";
import { Link } from "@/components/ui/link";

/** One answer for every link that opens nothing, so that a guess learns nothing. */
export default function NoInvitation() {
  return (
    <Gate
      title="This link opens nothing."
      why="It was used, taken back, or its seven days are over. Ask who sent it for a new one."
    >
      <p className="sm mut">
        Have an account? <Link href="/sign-in">Sign in</Link>
      </p>
    </Gate>
  );
}
