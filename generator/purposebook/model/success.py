"""Success: how the community knows that it works."""

from __future__ import annotations

from typing import Annotated

from purposebook.fields.amounts import Amount, Bound, counted_in
from purposebook.fields.base import key
from purposebook.fields.choices import ClosedWord, OneOf
from purposebook.fields.days import Day, When
from purposebook.fields.ids import Ref, To
from purposebook.fields.key_of import Key
from purposebook.fields.listing import Listing, keys
from purposebook.fields.numbers import Bound as Band
from purposebook.fields.text import Named, Noted, Said, Text
from purposebook.fields.words import Word
from purposebook.model.kinds import Kind
from purposebook.model.people import Owner, Party
from purposebook.model.shared_keys import Grouped, Replaceable

MEASURED = (
    Kind.RECEIVES, Kind.CONTRIBUTES, Kind.BRAND_RECEIVES, Kind.STAGE, Kind.COMMITMENT, Kind.JOURNEY,
    Kind.JOURNEY_STAGE, Kind.CRITERION, Kind.FEATURE, Kind.MEMBER, Kind.VALUE, Kind.INTERACTION, Kind.PAIN,
    Kind.GAIN, Kind.RITUAL, Kind.PLAY, Kind.PLAYBOOK, Kind.MODULE,
)  # fmt: skip


class Direction(ClosedWord):
    """Which way a KPI is good."""

    UP = "up", "More is better."
    DOWN = "down", "Less is better."
    WITHIN = "within", "Best between two bounds."


WAYS = {
    **dict.fromkeys((Bound.AT_LEAST, Bound.MORE), Direction.UP),
    **dict.fromkeys((Bound.AT_MOST, Bound.LESS), Direction.DOWN),
}


class Nature(ClosedWord):
    """When a KPI tells."""

    LEADING = "leading", "Tells early."
    LAGGING = "lagging", "Tells late."


class CriterionSort(ClosedWord):
    """What a criterion decides."""

    SUCCESS = "success", "True when the community works."
    FAILURE = "failure", "True when it does not."
    GATE = "gate", "Has to be true before it goes on."
    GOAL = "goal", "What it aims for."


CAUTIONS = {CriterionSort.FAILURE: "must not happen", CriterionSort.GATE: "gate"}


class Target(Text):
    """Where a KPI should get to."""

    title = "a target"

    by: Day | None = key("Until when.", "2027-06-30")
    for_: Text | None = key("For which part, where there are several targets.", "Evenings", name="for")


class CounterMetric(Text):
    """The id of a KPI, or words."""

    title = "a counter-metric"
    refers_to = (Kind.KPI,)


class PartOfIndex(Text):
    """The id of a KPI that goes into an index, or words, with its weight."""

    title = "a part of an index"
    refers_to = (Kind.KPI,)

    weight: Text | None = key("How much it counts.", "2")


class ReadingOfKpi(Noted):
    """What was measured on a day."""

    title = "a reading"
    needs = (("value", "none", "withheld"),)
    sample = "- {on: 2026-10-31, value: 355}"

    on: Day | None = key("The date; a year, a month or a quarter will do.", "2026-10-31")
    value: Text | None = key("What was measured.", "355")


class Kpi(Named, Grouped, Replaceable):
    """A key performance indicator."""

    title = "a KPI"
    kind = Kind.KPI
    sample = "- id: reply-time\n  name: Time to first reply\n  question: Do they get help while it still helps?"

    question: Text | None = key(
        "The question it answers.",
        "Do they get help while it still helps?",
        asks="Which question does this number answer?",
        weight=30,
    )
    definition: Text | None = key(
        "What is counted, and what is left out.",
        "Median minutes to the first reply by a person",
        asks="What exactly is counted?",
        weight=27,
    )
    formula: Text | None = key("How it is worked out.", "median(first_reply_at - posted_at)")
    unit: Word | None = key("The unit.", "min")
    direction: Annotated[Direction, OneOf(Direction)] | None = key(
        "Which way is good: up, down, or within a band.", "down", asks="Which way is good?", weight=24
    )
    baseline: Text | None = key("Where it stood at the start.", "380")
    target: Listing[Target] = keys(
        "Where it should get to.", "240", asks="Where should it get to, and by when?", weight=34
    )
    by: Day | None = key("Until when.", "2027-06-30")
    readings: Listing[ReadingOfKpi] = keys(
        "What was measured, oldest first.",
        "- {on: 2026-10-31, value: 355}",
        asks="What does it read today?",
        weight=29,
    )
    bands: Listing[Band] = keys("Bounds between poor, fair and good.", "[120, 240, 480]")
    nature: Annotated[Nature | str, OneOf(Nature, is_open=True)] | None = key(
        "Whether it tells early (leading) or late (lagging).", "leading"
    )
    cadence: Word | None = key("How often it is read.", "weekly")
    owner: Listing[Owner] = keys("Who answers for it.", "support-team", asks="Who answers for this number?", weight=31)
    data: Text | None = key("Where the data comes from.", "Forum export")
    measures: Listing[Annotated[Ref, To(*MEASURED)]] = keys(
        "What it tells about.", "[newcomer/help, stage/join]", asks="What does it tell about?", weight=26
    )
    drives: Listing[Annotated[Ref, To(Kind.KPI)]] = keys("The KPIs it moves.", "[fed-back]")
    made_of: Listing[PartOfIndex] = keys("The KPIs it is worked out from, where it is an index.", "[visits, replies]")
    guards: Listing[CounterMetric] = keys("The counter-metric that keeps it honest.", "[thread-quality]")

    def may_ask(self, key: Key) -> bool:
        """A target of `>= 90%` says which way is good."""
        return not (key.is_one_of(Kpi.direction) and self.direction is None and self.way is not None)

    @property
    def gist(self) -> Text | None:
        """Its summary, else the question it answers."""
        return self.summary or self.question

    @property
    def last_read(self) -> When | None:
        """The latest day on which it was read, as its author wrote it."""
        days = {reading.on: days[1] for reading in self.readings if reading.on and (days := reading.on.within)}
        return max(days, key=lambda said: days[said], default=None)

    @property
    def is_contradicted(self) -> bool:
        """Whether its target says another way than its direction: `at most 5` of what should go up."""
        first = self.amount(self.aims[0]) if self.aims else None
        said = WAYS.get(first.bound) if first else None
        return bool(said and self.direction in WAYS.values() and said is not self.direction)

    @property
    def sign(self) -> int | None:
        """1 where more is better, -1 where less is; None where neither is."""
        return {Direction.UP: 1, Direction.DOWN: -1}.get(self.way) if self.way else None

    @property
    def counts_in(self) -> str:
        """Its unit; where it names none, the one that its numbers are written with first."""
        said = (self.baseline, *(reading.value for reading in self.readings), *self.target)
        return self.unit or next((it.unit for it in said if it and it.unit), "")

    def amount(self, said: Text | None) -> Amount | None:
        """A reading, a target or the baseline as this KPI counts; None where that is no number of its sort."""
        return counted_in(said.amount, self.counts_in) if said and said.amount else None

    def number(self, said: Text | None) -> float | None:
        """Its number, where it can mean one only."""
        found = self.amount(said)
        return found.value if found and not found.also else None

    @property
    def aims(self) -> tuple[Target, ...]:
        """Its targets that are numbers of its sort."""
        return tuple(target for target in self.target if self.number(target) is not None)

    @property
    def way(self) -> Direction | None:
        """Which way is good: as it is written, else as the first target says (`>= 90%`, `at most 2`)."""
        first = self.amount(self.aims[0]) if self.aims else None
        return self.direction or (WAYS.get(first.bound) if first else None)

    @property
    def _bands(self) -> tuple[float, ...]:
        found = (counted_in(band.amount, self.counts_in) for band in self.bands)
        return tuple(sorted({amount.value for amount in found if amount}))

    @property
    def bounds(self) -> tuple[float, ...]:
        """Its bands, from low to high; where it should stay within and has none, the ends of its target's range."""
        if len(self._bands) > 1 or self.direction is not Direction.WITHIN:
            return self._bands
        found = (self.amount(target) for target in self.aims)
        return next(((it.value, it.up_to) for it in found if it and it.up_to is not None), self._bands)

    @property
    def behind(self) -> tuple[Ref, ...]:
        """What it measures."""
        return self.measures


class Criterion(Said):
    """A sentence that is true when the community works, or when it fails."""

    title = "a criterion"
    kind = Kind.CRITERION
    sample = "- text: No question stays without an answer\n  kpis: [reply-time]"

    sort: Annotated[CriterionSort, OneOf(CriterionSort)] | None = key(
        "What it decides: success, failure, a gate to pass, or a goal.", "success", name="kind"
    )
    for_: Listing[Party] = keys("For whom.", "newcomer", name="for")
    proves: Listing[Annotated[Ref, To(*MEASURED)]] = keys("What it proves.", "[newcomer/help]")
    kpis: Listing[Annotated[Ref, To(Kind.KPI)]] = keys(
        "The KPIs that tell.", "[reply-time]", asks="Which KPI tells whether it is so?", weight=28
    )

    @property
    def caution(self) -> str:
        """That it must not happen, or has to be true first."""
        return CAUTIONS.get(self.sort, "") if self.sort else ""

    @property
    def is_failure(self) -> bool:
        """Whether it is true when the community does not work."""
        return self.sort is CriterionSort.FAILURE

    @property
    def behind(self) -> tuple[Ref, ...]:
        """What it proves."""
        return self.proves


class Success(Noted):
    """How the community knows that it works."""

    title = "success"
    sample = "success:\n  criteria:\n    - No question stays without an answer"

    north_star: Listing[Annotated[Ref, To(Kind.KPI)]] = keys(
        "The one KPI all others lead to.", "fed-back", asks="Which one number says that it works?", weight=70
    )
    criteria: Listing[Criterion] = keys(
        "What is true when it works, or when it fails.",
        "- No question stays without an answer",
        asks="How will you know that the community works?",
        weight=75,
    )
    owner: Listing[Owner] = keys("Who answers for every KPI that names nobody itself.", "brand")
    kpis: Listing[Kpi] = keys(
        "The numbers.",
        "- {id: reply-time, name: Time to first reply}",
        asks="Which numbers do you watch?",
        weight=65,
    )
