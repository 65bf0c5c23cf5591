/* The training record: counts what is done, keeps the name in this browser, and prints on a sheet of its own. */
(function () {
  "use strict";
  var memory = window.purposebook;

  function count(module) {
    return {
      steps: module.querySelectorAll("[data-tick]").length,
      ticked: module.querySelectorAll("[data-tick]:checked").length,
      checks: module.querySelectorAll("[data-check]").length,
      right: module.querySelectorAll('[data-result="right"]').length,
    };
  }

  function write(record, module, found) {
    var row = Array.from(record.querySelectorAll("[data-row]")).find(function (it) {
      return it.dataset.row === module.dataset.module;
    });
    var done = found.ticked === found.steps && found.right === found.checks;
    row.querySelector("[data-steps]").textContent = found.ticked + " of " + found.steps;
    if (found.checks) row.querySelector("[data-checks]").textContent = found.right + " of " + found.checks;
    row.querySelector("[data-standing]").textContent = done ? "done" : "open";
    row.querySelector("[data-standing]").className = done ? "pb-yes" : "pb-no";
  }

  function sum(record) {
    var all = 0;
    var behind = 0;
    document.querySelectorAll("[data-module]").forEach(function (module) {
      var found = count(module);
      write(record, module, found);
      all += found.steps + found.checks;
      behind += found.ticked + found.right;
    });
    var progress = document.querySelector("[data-progress]");
    progress.hidden = false;
    progress.querySelector("progress").max = all || 1;
    progress.querySelector("progress").value = behind;
    progress.querySelector("span").textContent = behind + " of " + all + " done";
  }

  function print() {
    document.body.classList.add("pb-only-record");
    window.addEventListener(
      "afterprint",
      function () {
        document.body.classList.remove("pb-only-record");
      },
      { once: true }
    );
    window.print();
  }

  memory.wake(function () {
    var record = document.querySelector("[data-record]");
    if (!record) return;
    var name = record.querySelector("[data-kept]");
    name.value = memory.recall("name");
    name.addEventListener("input", function () {
      memory.keep("name", name.value);
    });
    record.querySelector("[data-today]").value = new Date().toLocaleDateString();
    record.querySelector("[data-print]").hidden = false;
    record.querySelector("[data-print]").addEventListener("click", print);
    document.addEventListener("purposebook:learnt", sum.bind(null, record));
    sum(record);
  });
})();
