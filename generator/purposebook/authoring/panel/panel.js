(function (panel) {
  "use strict";
  var hidden = "purposebook:hidden", folded = "purposebook:folded", problems = panel.dataset.problems;
  function remembers(key) {
    try { return sessionStorage.getItem(key) === problems; } catch (error) { return false; }
  }
  function remember(key, is) {
    try { is ? sessionStorage.setItem(key, problems) : sessionStorage.removeItem(key); } catch (error) { /* until the page is left */ }
  }
  var button = panel.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", function () { panel.hidden = true; remember(hidden, true); });
  panel.hidden = remembers(hidden);
  panel.open = !remembers(folded);
  panel.addEventListener("toggle", function () { remember(folded, !panel.open); });
})(document.currentScript.parentNode);
