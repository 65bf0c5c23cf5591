/* Keeps training ticks in this browser. Everything else works without a script. */
(function () {
  "use strict";
  var prefix = "purposebook:" + location.pathname + ":";
  function wake() {
    document.querySelectorAll("[data-tick]").forEach(function (box) {
      var key = prefix + box.dataset.tick;
      try {
        box.checked = localStorage.getItem(key) === "1";
      } catch (error) {
        return; /* no storage: ticks last as long as the page */
      }
      box.addEventListener("change", function () {
        localStorage.setItem(key, box.checked ? "1" : "0");
      });
    });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", wake);
  else wake();
})();
