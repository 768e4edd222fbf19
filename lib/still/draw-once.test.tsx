import { afterEach, expect, it } from "vitest";
import { drawEachOnce, drawOnce, forgetDrawn } from "./draw-once";
import { isDrawing, markup } from "./markup";

afterEach(forgetDrawn);

it("draws again only what says something else, and never mixes two drawings", () => {
  let times = 0;
  const draw = ({ title }: { title: string }) => {
    times++;
    return <b>{title}</b>;
  };
  expect(drawOnce("row", { title: "a" }, draw)).toBe("<b>a</b>");
  expect(drawOnce("row", { title: "a" }, draw)).toBe("<b>a</b>");
  expect(times).toBe(1);
  expect(drawOnce("row", { title: "<b>" }, draw)).toBe("<b>&lt;b&gt;</b>");
  expect(drawOnce("other row", { title: "a" }, ({ title }) => <i>{title}</i>)).toBe("<i>a</i>");
  expect(drawEachOnce("row", [{ title: "a" }, { title: "c" }], draw)).toBe("<b>a</b><b>c</b>");
  expect(times).toBe(3);
});

it("draws inside of what is being drawn", () => {
  const Outer = () => {
    const inner = drawOnce("inner", 1, (n) => <i>{n}</i>);
    return <p title={`${inner.length} ${isDrawing()}`}>after</p>;
  };
  expect(markup(<Outer />)).toBe('<p title="8 true">after</p>');
  expect(isDrawing()).toBe(false);
});

it("forgets all rather than grow without end", () => {
  const long = "x".repeat(1_000_000);
  for (let index = 0; index < 6; index++) drawOnce("long", { index, long }, () => <b>{index}</b>);
  let times = 0;
  for (let index = 0; index < 6; index++)
    drawOnce("long", { index, long }, () => {
      times++;
      return null;
    });
  expect(times).toBe(0);
  for (let index = 6; index < 12; index++) drawOnce("long", { index, long }, () => <b>{index}</b>);
  drawOnce("long", { index: 0, long }, () => {
    times++;
    return null;
  });
  expect(times).toBe(1);
});
