"use client";

import type { ComponentProps, MouseEvent } from "react";
import { Button } from "./button";

type DialogButtonProps = ComponentProps<typeof Button> & { dialog: string };

function find(id: string): HTMLDialogElement | null {
  const found = document.getElementById(id);
  return found instanceof HTMLDialogElement ? found : null;
}

// Browsers that know `command` need no script; the handlers serve the others and do nothing twice.
const native = () => "command" in HTMLButtonElement.prototype;

export function DialogOpen({ dialog, ...rest }: DialogButtonProps) {
  const open = (_: MouseEvent) => {
    if (!native()) find(dialog)?.showModal();
  };
  return <Button {...rest} {...{ command: "show-modal", commandfor: dialog }} onClick={open} />;
}

export function DialogClose({ dialog, ...rest }: DialogButtonProps) {
  const close = (_: MouseEvent) => {
    if (!native()) find(dialog)?.close();
  };
  return <Button variant="plain" {...rest} {...{ command: "close", commandfor: dialog }} onClick={close} />;
}
