"""The map of a journey, and the grid of who is covered where."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.journeys import Journey
from purposebook.views.journeys.coverage import coverage
from purposebook.views.journeys.journeymap import JourneyMap, journey_map
from purposebook.views.journeys.lanes import LaneId, Way

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

COMMUNITY = """
    members: [{id: first, name: First}, {id: regular, name: Regular}, {id: guest, name: Guest}]
    channels: [{id: forum, name: Forum}]
    journeys:
      - id: path
        of: first
        stages:
          - id: begin
            stage: join
            actions: [Reads, Posts]
            touchpoints: [forum, The kitchen]
            feels: {now: -2, aim: 1, word: lost}
            pains: {id: silence, text: Nobody answers}
            owner: support
            deadline: 4 h
            next: [grow, leave]
          - {id: skipped, name: Skipped, none: Does not happen}
          - {id: grow, name: Grow, actions: Bakes, next: begin}
          - {id: end, stage: leave}
      - {id: other, of: regular, stages: [{stage: join, touchpoints: forum}, {stage: lead}]}
      - {id: recipe, subject: A recipe, stages: [{stage: join}]}
    success:
      kpis:
        - {id: k, name: K, measures: stage/join}
        - {id: l, name: L, measures: path/grow}
        - {id: m, name: M, measures: pain/silence}
    playbooks:
      - id: support
        name: Support
        plays:
          - {id: late, when: Late, serves: pain/silence}
          - {id: hello, when: Somebody is new, stage: stage/join}
          - {id: far, when: Somebody leaves, stage: leave}
    """


def _map(index: Index, the: The, name: str = "journey/path") -> JourneyMap:
    journey = the(index, name)
    assert isinstance(journey, Journey)
    return journey_map(index, journey)


def test_lanes(model: Model, the: The) -> None:
    """Lost otherwise: a lane that is said is missing, one that is not said takes up room, or a cell slips a stage."""
    found = _map(model(COMMUNITY), the)
    assert [stage.slug for stage in found.stages] == ["begin", "grow", "end"]
    cells = {lane.id: [[getattr(it, "label", str(it)) for it in cell] for cell in lane.cells] for lane in found.lanes}
    assert cells == {
        "doing": [["Reads", "Posts"], ["Bakes"], []],
        "touchpoints": [["forum", "The kitchen"], [], []],
        "feeling": [[], [], []],
        "pains": [["Nobody answers"], [], []],
        "owner": [["support"], [], []],
        "deadline": [["4 h"], [], []],
        "kpis": [["M", "K"], ["L"], []],
        "plays": [["Late", "Somebody is new"], [], ["Somebody leaves"]],
        "next": [["→ Leave"], ["→ Join"], []],
    }
    assert found.levels == ("now", "aim")


def test_a_bare_journey_has_no_lanes(model: Model, the: The) -> None:
    """Lost otherwise: a journey without stages, or with bare ones, stops its page or draws an empty map."""
    index = model(
        "members: [{id: a, name: A}]\njourneys: [{id: bare, of: a}, {id: thin, subject: X, stages: [One, Two]}]"
    )
    bare, thin = _map(index, the, "bare"), _map(index, the, "thin")
    assert (bare.stages, bare.levels) == ((), ())
    assert [stage.label for stage in thin.stages] == ["One", "Two"]
    assert thin.lanes == ()


def _ways(index: Index, the: The) -> list[list[str]]:
    lane = next(lane for lane in _map(index, the).lanes if lane.id == "next")
    return [[way.label for way in cell if isinstance(way, Way)] for cell in lane.cells]


def test_ways_are_those_that_are_not_the_next(model: Model, the: The) -> None:
    """Lost otherwise: a branch or a loop is not shown, or every step is shown as a branch."""
    assert _ways(model(COMMUNITY), the) == [["→ Leave"], ["→ Join"], []]  # called so in this journey


def test_a_branch_says_when_it_is_taken(model: Model, the: The) -> None:
    """Lost otherwise: readers see two ways on, and not which of them is theirs."""
    index = model("""
        journeys:
          - id: path
            subject: X
            stages:
              - {name: A, next: [{to: b, when: it fits}, {to: [c, end], when: it does not}]}
              - {id: b, name: B}
              - {id: c, name: C, next: {to: a, when: it begins again}}
              - {id: end, name: End, next: {to: late, note: Seldom}}
              - {id: late, name: Late}
        """)
    assert _ways(index, the) == [
        ["→ B: it fits", "→ C: it does not", "→ End: it does not"],
        [],
        ["→ A: it begins again"],
        ["→ Late"],
        [],
    ]


def test_a_stage_answers_to_where_it_stands_in_its_own_journey(model: Model, the: The) -> None:
    """Lost otherwise: `next: gather` leads into another journey, or nowhere, once the stage has a name of its own."""
    index = model("""
        lifecycle: [{id: gather, name: Gather}]
        journeys:
          - id: path
            subject: X
            stages:
              - {name: One, next: [gather, expired]}
              - {name: Two}
              - {stage: gather, name: Gathering support}
              - {stage: expired, name: Time ran out}
          - {id: other, subject: Y, stages: [{stage: gather}]}
        """)
    assert _ways(index, the)[0] == ["→ Gathering support", "→ Time ran out"]


def test_where_a_journey_ends(model: Model, the: The) -> None:
    """Lost otherwise: an author says that nothing comes after a stage, and the page leads on to the next."""
    index = model(
        "journeys: [{id: path, subject: X, stages: [{name: A, next: [b, c]}, {id: b, name: B, next: {none: Sold}}, "
        "{id: c, name: C, next: [{withheld: Ask us}]}]}]"
    )
    assert _ways(index, the) == [["→ C"], ["Sold"], ["Ask us"]]


def test_a_kpi_of_others_stays_off_the_map(model: Model, the: The) -> None:
    """Lost otherwise: a number about regulars stands on the map of first-loafers, as the rule `journey-map` forbids."""
    index = model("""
        members: [{id: first, name: First}, {id: regular, name: Regular}]
        journeys: [{id: path, of: first, stages: {stage: join}}, {id: thing, subject: X, stages: {stage: join}}]
        success:
          kpis:
            - {id: ours, name: Ours, measures: [stage/join, member/first]}
            - {id: theirs, name: Theirs, measures: [stage/join, member/regular]}
            - {id: anyones, name: Anyone's, measures: stage/join}
        """)
    lanes = {lane.id: lane for lane in _map(index, the, "journey/path").lanes}
    assert [it.slug for it in lanes[LaneId.KPIS].cells[0]] == ["ours", "anyones"]  # type: ignore[union-attr]


def test_coverage(model: Model) -> None:
    """Lost otherwise: the grid says 'covered' where nobody looks after a stage, or 'missing' where somebody does."""
    found = coverage(model(COMMUNITY))
    assert [member.slug for member, _ in found.rows] == ["first", "regular"]  # nobody has mapped the guest
    assert [stage.slug for stage in found.stages] == ["discover", "join", "take-part", "lead", "leave"]
    cells = {member.slug: {cell.stage.slug: cell for cell in row} for member, row in found.rows}
    first, regular = cells["first"], cells["regular"]
    assert first["join"].missing == ()
    assert first["leave"].missing == ("touchpoint", "owner", "KPI")
    assert first["discover"].journeys == ()
    assert first["discover"].missing == ()  # not travelled, so nothing is missing
    assert regular["join"].missing == ("owner",)
    assert regular["lead"].missing == ("touchpoint", "owner", "KPI", "play")


def test_labels_of_ones_own_at_several_stages_are_lanes(model: Model, the: The) -> None:
    """Lost otherwise: what a service blueprint has as a lane, such as systems, is told stage by stage below."""
    found = _map(
        model("""
            journeys:
              - id: path
                subject: A packet
                stages:
                  - {name: Dry, details: {System: Shed, Price: 3, Steps: {First: a}}}
                  - {name: Lend, details: {System: [Drawer, List], Steps: {First: b}}}
                  - {name: Return, actions: Bring it}
            """),
        the,
    )
    own = [lane for lane in found.lanes if lane.id is LaneId.OWN]
    assert [(lane.name, [list(map(str, cell)) for cell in lane.cells]) for lane in own] == [
        ("System", [["Shed"], ["Drawer", "List"], []])
    ]
    assert [(str(stage), [detail.label for detail in rest]) for stage, rest in found.beside] == [
        (str(found.stages[0]), ["Price", "Steps"]),
        (str(found.stages[1]), ["Steps"]),
        (str(found.stages[2]), []),
    ]
