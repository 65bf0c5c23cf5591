/* A memory in this browser only. Where storage is forbidden, it lasts as long as the page. */
window.purposebook = (function () {
  "use strict";
  var here = {};

  function recall(key) {
    try {
      var kept = localStorage.getItem("purposebook:" + key);
      if (kept !== null) return kept;
    } catch (error) {
      /* no storage */
    }
    return here[key] || "";
  }

  function keep(key, value) {
    here[key] = value;
    try {
      localStorage.setItem("purposebook:" + key, value);
    } catch (error) {
      /* no storage */
    }
  }

  function wake(work) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", work);
    else work();
  }

  return { recall: recall, keep: keep, wake: wake, page: location.pathname + ":" };
})();
