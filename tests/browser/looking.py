"""What a browser can tell of an open page: what is too wide, and where the words of its pictures stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error, Page, ViewportSize

WIDE: ViewportSize = {"width": 1440, "height": 900}
NARROW: ViewportSize = {"width": 390, "height": 844}
WIDER = """() => {
  const room = document.documentElement.clientWidth;
  const by = document.documentElement.scrollWidth - room;
  if (by <= 0) return [];
  const wide = [...document.querySelectorAll("article *")].filter((it) => it.getBoundingClientRect().right > room + 1);
  const inner = wide.filter((it) => !wide.some((other) => other !== it && it.contains(other)));
  return [`${by} px`, ...inner.slice(0, 3).map((it) => it.outerHTML.slice(0, 90))];
}"""

MEASURE = """() => {
  const all = document.createElement("style");  /* a drawing for the phone beside one for the desk: both are measured */
  all.textContent = ".pb-picture.pb-picture, .pb-scroll.pb-scroll { display: block }";
  document.head?.append(all);
  const found = [...document.querySelectorAll("svg.pb-picture")].map((svg) => {
    const back = svg.getScreenCTM().inverse();  /* from pixels to units of the drawing, moved groups included */
    const box = (it) => {
      const found = it.getBoundingClientRect();
      const start = new DOMPoint(found.left, found.top).matrixTransform(back);
      const end = new DOMPoint(found.right, found.bottom).matrixTransform(back);
      return { x: start.x, y: start.y, right: end.x, bottom: end.y };
    };
    const lines = [...svg.querySelectorAll("text")].flatMap((text, number) => {
      const spans = [...text.querySelectorAll("tspan")];
      const shown = (spans.length ? spans : [text]).filter((it) => it.textContent.trim());
      return shown.map((it) => ({ number, words: it.textContent, ...box(it) }));
    });
    const dots = [...svg.querySelectorAll("circle")].map(box);
    const { width, height } = svg.viewBox.baseVal;
    return { name: svg.getAttribute("class").split(" ").pop(), width, height, lines, dots };
  });
  all.remove();
  return found;
}"""
QUIET = """() => document.fonts.ready.then(() => new Promise((done, fail) => {
  const end = performance.now() + 30000;
  let still = 0;
  const watch = new MutationObserver(() => { still = 0 });
  watch.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  const ends = (it) => it.playState === "running" && it.effect.getComputedTiming().endTime < Infinity;
  const frame = () => {
    still = document.getAnimations().some(ends) ? 0 : still + 1;
    if (still > 3) { watch.disconnect(); done() }
    else if (performance.now() > end) fail(new Error("the page never comes to rest"));
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}))"""
EDGE = 1.0  # units of the drawing; less cannot be seen
TOUCH = 0.28  # of a line's height: the box of a line holds room above and below its letters


@dataclass
class Visit:
    """A tab of the browser, with everything that went wrong in it.

    What is done through it ends when the page has come to rest. Fonts arrive after a page has loaded, and scripts of
    Material hear of a new width some frames later: a test that measures before then fails now and then.
    """

    page: Page
    home: str
    has_scripts: bool = True
    wrong: list[str] = field(default_factory=list)

    def go(self, path: str = "") -> Page:
        """Open a page of the site."""
        self.page.goto(self.home + path, wait_until="load")
        return self.rest()

    def resize(self, size: ViewportSize) -> Page:
        """Make the window as wide and high as `size`, in CSS pixels."""
        self.page.set_viewport_size(size)
        self.page.wait_for_function("(width) => innerWidth === width", arg=size["width"])
        return self.rest()

    def view(self, scheme: str, size: ViewportSize) -> Page:
        """Turn the open page light (`default`) or dark (`slate`), as the switch in its header does, at a size."""
        self.page.evaluate("(scheme) => { document.body.dataset.mdColorScheme = scheme }", scheme)
        return self.resize(size)

    def rest(self) -> Page:
        """The page once its fonts are there, nothing moves, and no script has changed it for some frames."""
        while self.has_scripts:  # without them there is nobody to wait for, and nothing in the page can tell the time
            try:
                self.page.evaluate(QUIET)
            except Error as error:
                if "navigation" not in error.message:
                    raise
                self.page.wait_for_load_state()  # it leads on to another page, as permanent links do
            else:
                break
        return self.page

    def overflow(self) -> list[str]:
        """What makes the open page wider than its window; nothing when it is not."""
        found: list[str] = self.page.evaluate(WIDER)
        return found


def wrong_in(picture: dict[str, Any]) -> list[str]:
    """The words of a picture that leave its frame, lie on each other, or lie on a dot."""
    lines, name = picture["lines"], picture["name"]
    found = [f"{name}: {line['words']!r} leaves the frame" for line in lines if leaves(line, picture)]
    dots = [(line, dot) for line in lines for dot in picture["dots"] if lie(line, dot) and not names(line, dot)]
    found += [f"{name}: {line['words']!r} lies on a dot" for line, dot in dots]
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            if one["number"] != other["number"] and lie(one, other):
                found.append(f"{name}: {one['words']!r} lies on {other['words']!r}")
    return found


def leaves(line: dict[str, Any], picture: dict[str, Any]) -> bool:
    """Whether a line of words stands partly outside its picture."""
    across = line["x"] < -EDGE or line["right"] > picture["width"] + EDGE
    return across or line["y"] < -EDGE or line["bottom"] > picture["height"] + EDGE


def names(line: dict[str, Any], dot: dict[str, Any]) -> bool:
    """Whether a word stands inside a dot as its number."""
    return line["x"] >= dot["x"] - EDGE and line["right"] <= dot["right"] + EDGE and len(line["words"]) < 4


def lie(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two boxes cover each other by more than the room around their letters."""
    slack = TOUCH * min(one["bottom"] - one["y"], other["bottom"] - other["y"])
    wide = min(one["right"], other["right"]) - max(one["x"], other["x"])
    high = min(one["bottom"], other["bottom"]) - max(one["y"], other["y"])
    return wide > EDGE and high > slack
