import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Link } from "./link";
import { Kbd } from "./text";

/** One filled button per form; the others are quiet (outlined), plain (in a sentence) or stop. */
export type ButtonVariant = "filled" | "quiet" | "plain" | "stop";
export type ButtonLook = { variant?: ButtonVariant; size?: "md" | "sm"; kbd?: string };

const variants: Record<ButtonVariant, string | undefined> = {
  filled: undefined,
  quiet: "q",
  plain: "p",
  stop: "stop",
};

export function buttonClass({ variant = "filled", size }: ButtonLook, className?: string) {
  return cn("btn", variants[variant], size === "sm" && "sm", className);
}

type ButtonProps = Omit<ComponentProps<"button">, "style"> & ButtonLook;

export function Button({ variant, size, kbd, className, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ variant, size }, className)} {...rest}>
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
    </button>
  );
}

type ButtonLinkProps = ButtonLook & { href: string; className?: string; children: ReactNode; download?: boolean };

export function ButtonLink({ variant, size, kbd, className, children, href, download }: ButtonLinkProps) {
  const look = buttonClass({ variant, size }, className);
  const inside = (
    <>
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
    </>
  );
  if (download) {
    return (
      <a href={href} className={look} download>
        {inside}
      </a>
    );
  }
  return (
    <Link href={href} className={look}>
      {inside}
    </Link>
  );
}
