"""Dates as people write them, under every key that holds one. Wrong here is wrong in every order, age and deadline."""

from __future__ import annotations

from datetime import date

import pytest

from purposebook.fields.dates import days_in, iso, meant_by, other_calendar
from purposebook.fields.days import When
from purposebook.loader import load

# Lost otherwise: 'by' compares with the wrong day, or `by: 9999` ends in a traceback.
DAYS = {
    "2026": (date(2026, 1, 1), date(2026, 12, 31)),
    "2026-Q3": (date(2026, 7, 1), date(2026, 9, 30)),
    "2026-q4": (date(2026, 10, 1), date(2026, 12, 31)),
    "2026-2": (date(2026, 2, 1), date(2026, 2, 28)),
    "2028-02": (date(2028, 2, 1), date(2028, 2, 29)),
    "2026-12": (date(2026, 12, 1), date(2026, 12, 31)),
    "2026-11-22": (date(2026, 11, 22), date(2026, 11, 22)),
    "2026-W01": (date(2025, 12, 29), date(2026, 1, 4)),
    "2026-02-30": None, "2026-13": None, "2026-00": None, "2026-11-00": None, "2026-Q5": None, "2026-W54": None,
    "0000": None, "9999": None, "31.11.2026": None, "spring": None, "June": None, "": None, "2026-11-22 19:00": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_days(text: str, expected: tuple[date, date] | None) -> None:
    """See the table."""
    assert days_in(text) == expected


# Lost otherwise: a date that everybody understands is a mistake, is never due, or a month of it becomes a year.
CERTAIN = {
    "22.11.2026": "2026-11-22", "1. 3. 2026": "2026-03-01", "2026/06/30": "2026-06-30", "2026. 4. 21.": "2026-04-21",
    "06/30/2026": "2026-06-30", "30/06/2026": "2026-06-30", "06/2026": "2026-06", "2026/6": "2026-06",
    "30 June 2026": "2026-06-30", "June 30, 2026": "2026-06-30", "the 3rd of April, 2026": "2026-04-03",
    "Friday, 3 April 2026": "2026-04-03", "Apr-2026": "2026-04", "30. Juni 2026": "2026-06-30",
    "le 3 août 2026": "2026-08-03", "1er mai 2026": "2026-05-01", "3 de abril de 2026": "2026-04-03",
    "3 de março de 2026": "2026-03-03", "٣ أبريل ٢٠٢٦": "2026-04-03", "２０２６年４月": "2026-04",
    "2026年4月21日": "2026-04-21", "2026年": "2026", "2026년 4월 21일": "2026-04-21", "令和8年4月": "2026-04",
    "令和元年5月1日": "2019-05-01", "平成30年": "2018", "民國115年4月": "2026-04", "Q3 2026": "2026-Q3",
    "2026 Q3": "2026-Q3", "3. Quartal 2026": "2026-Q3", "3rd quarter of 2026": "2026-Q3", "T3 2026": "2026-Q3",
    "H2 2026": "2026-07 to 2026-12", "1. Halbjahr 2026": "2026-01 to 2026-06",
    "KW 14 2026": "2026-03-30 to 2026-04-05", "end of June 2026": "2026-06", "Anfang Mai 2026": "2026-05",
    "early 2026": "2026", "about 2014": "2014", "c. 2014": "2014", "2020-2025": "2020-01 to 2025-12",
    "2025/26": "2025-01 to 2026-12", "March 2026 to May 2026": "2026-03 to 2026-05",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CERTAIN.items())
def test_dates_that_mean_one_thing(text: str, expected: str) -> None:
    """See the table."""
    assert [iso(days) for days in meant_by(text)] == [expected]


# Lost otherwise: one of two days is chosen for the author, who reads it nowhere.
IN_A_LANGUAGE = {
    ("3/4/25", ()): "2025-03-04 | 2025-04-03",
    ("3/4/25", ("en",)): "2025-03-04 | 2025-04-03",
    ("3/4/25", ("en-US",)): "2025-03-04",
    ("3/4/25", ("en_GB",)): "2025-04-03",
    ("3/4/25", ("fr", "de")): "2025-04-03",
    ("3/4/25", ("fr", "en")): "2025-04-03 | 2025-03-04",
    ("3/4/25", ("Klingonisch",)): "2025-03-04 | 2025-04-03",
    ("3.4.25", ("Deutsch",)): "2025-04-03",
    ("25/3/4", ("ja",)): "2025-03-04",
    ("06/30/2026", ("de",)): "2026-06-30",
    ("summer 2027", ("en-US",)): "2027-06 to 2027-08 | 2027-12 to 2028-02",
    ("Winter 2026", ("de",)): "2026-12 to 2027-02 | 2026-06 to 2026-08",
    ("2027 spring", ()): "2027-03 to 2027-05 | 2027-09 to 2027-11",
    ("2027 summer 2027", ()): "",
    ("1 2 May 2026", ()): "",
    ("before May 2026", ()): "",
    ("May 2026 to May 2025", ()): "",
}


@pytest.mark.parametrize(("text", "spoken"), IN_A_LANGUAGE)
def test_dates_that_depend_on_the_language(text: str, spoken: tuple[str, ...]) -> None:
    """See the table."""
    assert " | ".join(iso(days) for days in meant_by(text, spoken)) == IN_A_LANGUAGE[text, spoken]
    assert (When.of(text, spoken).days is not None) is (len(meant_by(text, spoken)) == 1)


# Lost otherwise: a year of another calendar stands six hundred years away from all others, and nobody says why.
ELSEWHERE = {
    ("1447 AH", ()): "Islamic", ("١٤٤٧هـ", ()): "Islamic", ("1447-09-01", ("ar",)): "Islamic", ("1447", ()): "",
    ("2569-04", ("th",)): "Buddhist", ("2026-04", ("th",)): "", ("1404-07", ("fa",)): "Persian",
    ("5786", ("he",)): "Hebrew",
    ("AH", ()): "",
}  # fmt: skip


@pytest.mark.parametrize(("text", "spoken"), ELSEWHERE)
def test_years_of_another_calendar(text: str, spoken: tuple[str, ...]) -> None:
    """See the table."""
    assert other_calendar(text, spoken) == ELSEWHERE[text, spoken]
    if ELSEWHERE[text, spoken]:
        assert meant_by(text, spoken) == ()


# What is told, by key and date. Lost otherwise: one key says nothing of what another one explains.
TOLD = {
    "3/4/25": "doubtful-date", "summer 2027": "doubtful-date", "1447 AH": "not-a-date", "soon": "not-a-date",
    "31 May 2022": "", "TBD": "", "n/a": "", "未定": "",
}  # fmt: skip


@pytest.mark.parametrize("word", TOLD)
@pytest.mark.parametrize("line", ["as_of: {}", "review_by: {}", "by: {}", "readings: [{{on: {}, value: 3}}]"])
def test_every_key_reads_dates_alike(line: str, word: str) -> None:
    """See the table."""
    loaded = load(f"community: {{name: A}}\nsuccess: {{kpis: [{{name: B, {line.format(word)}}}]}}")
    assert [problem.code for problem in loaded.problems] == ([TOLD[word]] if TOLD[word] else [])
    assert not loaded.is_broken
    assert loaded.book
    assert loaded.book.success
    kpi = loaded.book.success.kpis[0]
    assert word in (kpi.as_of, kpi.review_by, kpi.by, *(reading.on for reading in kpi.readings)), "it is shown"


def test_two_readings_are_both_named() -> None:
    """Lost otherwise: an author takes over the one day that is shown, and it was the other."""
    [problem] = load("community: {name: A}\nmembers: [{name: B, as_of: 3/4/25}]").problems
    assert "'3/4/25' can mean 2025-03-04 or 2025-04-03." in problem.message
    assert problem.example == "as_of: 2025-03-04  # or 2025-04-03"


def test_a_doubtful_date_lies_somewhere() -> None:
    """Lost otherwise: what was to be looked at in summer 2023 is never due, for half of the world had it in winter."""
    assert When.of("summer 2023").within == (date(2023, 6, 1), date(2024, 2, 29))
    assert When.of("soon").within is None
