"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Toast } from "@/components/ui/toast";

export function ToastDemo() {
  const [count, setCount] = useState(0);
  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => setCount(count + 1)}>
        Show a toast
      </Button>
      {count > 0 && (
        <Toast key={count} undo={<button type="button">Undo</button>}>
          FLD-143 is done.
        </Toast>
      )}
    </>
  );
}
