/* Marks today among the days of a week. */
purposebook.part((root) => {
  const today = new Date().getDay() || 7;
  for (const day of root.querySelectorAll(`[data-weekday="${today}"]`)) {
    day.classList.add("pb-day--today");
    day.setAttribute("aria-current", "date");
  }
});
