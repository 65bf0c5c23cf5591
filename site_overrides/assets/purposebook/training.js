/* Training: ticks that stay, and answers that are told at once why they are right or wrong. */
(function () {
  "use strict";
  var memory = window.purposebook;

  function learnt() {
    document.dispatchEvent(new Event("purposebook:learnt"));
  }

  function rememberTick(box) {
    var key = memory.page + box.dataset.tick;
    box.checked = memory.recall(key) === "1";
    box.addEventListener("change", function () {
      memory.keep(key, box.checked ? "1" : "0");
      learnt();
    });
  }

  function tell(check, chosen) {
    var right = chosen.hasAttribute("data-right");
    var verdict = check.querySelector(".pb-verdict");
    check.querySelectorAll(".pb-option").forEach(function (option) {
      option.classList.remove("pb-option--right", "pb-option--wrong");
    });
    var option = chosen.closest(".pb-option");
    option.classList.add(right ? "pb-option--right" : "pb-option--wrong");
    verdict.className = "pb-verdict pb-verdict--" + (right ? "right" : "wrong");
    verdict.replaceChildren(option.querySelector("template").content.cloneNode(true));
    check.dataset.result = right ? "right" : "wrong";
  }

  function rememberAnswer(check) {
    var inputs = check.querySelectorAll("input[type=radio]");
    if (!inputs.length) return;
    var key = memory.page + "check/" + check.dataset.check;
    var kept = memory.recall(key);
    check.querySelector(".pb-fold").hidden = true;
    inputs.forEach(function (input) {
      input.checked = input.value === kept;
      if (input.checked) tell(check, input);
      input.addEventListener("change", function () {
        memory.keep(key, input.value);
        tell(check, input);
        learnt();
      });
    });
  }

  memory.wake(function () {
    document.querySelectorAll("[data-tick]").forEach(rememberTick);
    document.querySelectorAll("[data-check]").forEach(rememberAnswer);
    learnt();
  });
})();
