/* Marks today among the days of a week. */
window.purposebook.wake(function () {
  "use strict";
  var today = document.querySelectorAll('[data-weekday="' + (new Date().getDay() || 7) + '"]');
  today.forEach(function (day) {
    day.classList.add("pb-day--today");
    day.setAttribute("aria-current", "date");
  });
});
