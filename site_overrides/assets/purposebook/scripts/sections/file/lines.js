/* Shows on demand where each sentence stands in purpose.yml. */
purposebook.part((root) => {
  const statements = root.querySelectorAll(".md-content__inner [data-l]");
  if (!statements.length) return;
  const page = root.querySelector(".md-content__inner");
  const edit = root.querySelector('a.md-content__button[href*="#L"]');
  const source = edit ? edit.href.split("#")[0] : "";

  function mark(said) {
    const isLink = source && !said.closest("a");
    const made = document.createElement(isLink ? "a" : "span");
    made.className = "pb-line-mark";
    made.textContent = said.dataset.l;
    made.title = `purpose.yml, line ${said.dataset.l}`;
    if (isLink) made.href = `${source}#L${said.dataset.l}`;
    const last = said.classList.contains("pb-prose") && said.lastElementChild;
    (last || said).append(made);
  }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "pb-lines-button";
  button.textContent = "Show where each sentence stands";
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const isOn = page.classList.toggle("pb-lines");
    button.setAttribute("aria-pressed", String(isOn));
    if (isOn && !page.querySelector(".pb-line-mark")) statements.forEach(mark);
  });
  page.append(button);
});
