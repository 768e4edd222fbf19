"use client";

import { type ReactNode, useEffect, useRef } from "react";

type ToastProps = {
  children: ReactNode /** A form or a button that takes it back. */;
  undo?: ReactNode;
  seconds?: number;
};

/**
 * The result of one's own action, for eight seconds; it waits while pointer or focus rests on it.
 * Without a script it stays where it is, readable.
 */
export function Toast({ children, undo, seconds = 8 }: ToastProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const toast = box.current;
    if (!toast) return;
    toast.popover = "manual";
    toast.showPopover();
    let timer: ReturnType<typeof setTimeout>;
    const hide = () => toast.matches(":popover-open") && toast.hidePopover();
    const run = () => {
      clearTimeout(timer);
      timer = setTimeout(hide, seconds * 1000);
    };
    const wait = () => clearTimeout(timer);
    run();
    const holds = ["pointerenter", "focusin"];
    const goes = ["pointerleave", "focusout"];
    for (const name of holds) toast.addEventListener(name, wait);
    for (const name of goes) toast.addEventListener(name, run);
    return () => {
      wait();
      for (const name of holds) toast.removeEventListener(name, wait);
      for (const name of goes) toast.removeEventListener(name, run);
    };
  }, [seconds]);
  return (
    <div className="toast" role="status" ref={box}>
      <span>{children}</span>
      {undo}
    </div>
  );
}
