/* The training record: counts what is done, keeps the name in this browser, and prints on a sheet of its own. */
purposebook.part((root) => {
  const { recall, keep } = purposebook.memory;
  const record = root.querySelector("[data-record]");
  if (!record) return;

  function count(module) {
    const number = (what) => module.querySelectorAll(what).length;
    return {
      steps: number("[data-tick]"),
      ticked: number("[data-tick]:checked"),
      checks: number("[data-check]"),
      right: number('[data-result="right"]'),
    };
  }

  function write(module, found) {
    const row = [...record.querySelectorAll("[data-row]")].find((it) => it.dataset.row === module.dataset.module);
    const standing = row.querySelector("[data-standing]");
    const isDone = found.ticked === found.steps && found.right === found.checks;
    row.querySelector("[data-steps]").textContent = `${found.ticked} of ${found.steps}`;
    if (found.checks) row.querySelector("[data-checks]").textContent = `${found.right} of ${found.checks}`;
    standing.textContent = isDone ? "done" : "open";
    standing.className = isDone ? "pb-yes" : "pb-no";
  }

  function show(behind, all) {
    const progress = root.querySelector("[data-progress]");
    const bar = progress.querySelector("progress");
    progress.hidden = false;
    bar.max = all || 1;
    bar.value = behind;
    progress.querySelector("span").textContent = `${behind} of ${all} done`;
  }

  function sum() {
    let all = 0;
    let behind = 0;
    for (const module of root.querySelectorAll("[data-module]")) {
      const found = count(module);
      write(module, found);
      all += found.steps + found.checks;
      behind += found.ticked + found.right;
    }
    show(behind, all);
  }

  function print() {
    document.body.classList.add("pb-only-record");
    window.addEventListener("afterprint", () => document.body.classList.remove("pb-only-record"), { once: true });
    window.print();
  }

  const name = record.querySelector("[data-kept]");
  name.value = recall("name");
  name.addEventListener("input", () => keep("name", name.value));
  record.querySelector("[data-today]").value = new Date().toLocaleDateString();
  record.querySelector("[data-print]").hidden = false;
  record.querySelector("[data-print]").addEventListener("click", print);
  root.addEventListener("purposebook:learnt", sum);
  sum();
});
