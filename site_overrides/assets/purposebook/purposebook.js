/* Shows on demand where each sentence stands in purpose.yml, and offers to copy what can be pasted.
   Everything else works without a script. */
(function () {
  "use strict";

  function lineMark(said, source) {
    var mark = document.createElement(source ? "a" : "span");
    mark.className = "pb-line-mark";
    mark.textContent = said.dataset.l;
    mark.title = "purpose.yml, line " + said.dataset.l;
    if (source) mark.href = source + "#L" + said.dataset.l;
    return mark;
  }

  function offerLines() {
    var statements = document.querySelectorAll(".md-content__inner [data-l]");
    if (!statements.length) return;
    var edit = document.querySelector('a.md-content__button[href*="#L"]');
    var source = edit ? edit.href.split("#")[0] : "";
    var button = document.createElement("button");
    button.type = "button";
    button.className = "pb-lines-button";
    button.textContent = "Show where each sentence stands";
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", function () {
      var on = document.body.classList.toggle("pb-lines");
      button.setAttribute("aria-pressed", String(on));
      if (on && !document.querySelector(".pb-line-mark"))
        statements.forEach(function (said) {
          var last = said.classList.contains("pb-prose") && said.lastElementChild;
          (last || said).appendChild(lineMark(said, said.closest("a") ? "" : source));
        });
    });
    document.querySelector(".md-content__inner").appendChild(button);
  }

  function offerCopies() {
    if (!navigator.clipboard) return;
    document.querySelectorAll(".pb-paste").forEach(function (box) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "pb-copy";
      button.textContent = "Copy";
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(box.querySelector("code").textContent).then(function () {
          button.textContent = "Copied";
        });
      });
      box.appendChild(button);
    });
  }

  function wake() {
    offerLines();
    offerCopies();
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", wake);
  else wake();
})();
