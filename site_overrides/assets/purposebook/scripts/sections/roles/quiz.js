/* Answers that are told at once why they are right or wrong, and that stay. Whoever counts what is learnt hears of
   each. */
purposebook.part((root) => {
  const { recall, keep, ofThisPage } = purposebook.memory;
  const tellOthers = () => root.dispatchEvent(new Event("purposebook:learnt"));

  function tell(check, chosen) {
    const result = chosen.hasAttribute("data-right") ? "right" : "wrong";
    const option = chosen.closest(".pb-option");
    const verdict = check.querySelector(".pb-verdict");
    for (const other of check.querySelectorAll(".pb-option")) {
      other.classList.remove("pb-option--right", "pb-option--wrong");
    }
    option.classList.add(`pb-option--${result}`);
    verdict.className = `pb-verdict pb-verdict--${result}`;
    verdict.replaceChildren(option.querySelector("template").content.cloneNode(true));
    check.dataset.result = result;
  }

  function remember(check, inputs) {
    const key = ofThisPage(`check/${check.dataset.check}`);
    const kept = recall(key);
    for (const input of inputs) {
      input.checked = input.value === kept;
      if (input.checked) tell(check, input);
      input.addEventListener("change", () => {
        keep(key, input.value);
        tell(check, input);
        tellOthers();
      });
    }
  }

  for (const check of root.querySelectorAll("[data-check]")) {
    const inputs = check.querySelectorAll("input[type=radio]");
    if (!inputs.length) continue;
    check.querySelector(".pb-fold").hidden = true;
    remember(check, inputs);
  }
  tellOthers();
});
