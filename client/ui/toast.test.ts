import { describe, expect, test } from "vitest";
import { closeToast, onToast, type ToastOrder, toast } from "./toast.tsx";

describe("toasts", () => {
  test("wait for the region, in order, and are said once", () => {
    const first = toast({ title: "one" });
    toast({ title: "two", id: "kept" });
    closeToast(first);
    const heard: ToastOrder[] = [];
    const stop = onToast((order) => heard.push(order));
    expect(heard.map(({ type, id }) => [type, id])).toEqual([
      ["show", first],
      ["show", "kept"],
      ["close", first],
    ]);
    const third = toast({ title: "three" });
    expect(heard.at(-1)).toMatchObject({ type: "show", id: third });
    expect(third).not.toBe(first);
    stop();
    const again: ToastOrder[] = [];
    onToast((order) => again.push(order))();
    expect(again).toEqual([]);
  });
});
