/* Ticks that stay. Whoever counts what is learnt hears of each. */
purposebook.part((root) => {
  const { recall, keep, ofThisPage } = purposebook.memory;
  const tellOthers = () => root.dispatchEvent(new Event("purposebook:learnt"));

  for (const box of root.querySelectorAll("[data-tick]")) {
    const key = ofThisPage(box.dataset.tick);
    box.checked = recall(key) === "1";
    box.addEventListener("change", () => {
      keep(key, box.checked ? "1" : "0");
      tellOthers();
    });
  }
  tellOthers();
});
