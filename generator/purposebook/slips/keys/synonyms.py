"""Other words for the keys of purpose.yml: what people write who have not looked the key up."""

from __future__ import annotations

from collections.abc import Collection

from purposebook.slips.keys.foreign_words import ABROAD

# key: the words that stand for it, wherever a group of keys knows that key
MEANT = {
    "name": "title label called",
    "title": "name headline",
    "term": "name word title",
    "summary": "description desc about intro overview text details_text bio",
    "text": "description what content summary words name body statement message value rule promise channel place label",
    "means": "meaning definition description explanation text summary",
    "statement": "text purpose mission_statement shared_purpose one_liner",
    "why_invest": "why why_join why_bother reason",
    "brand_promise": "promise",
    "values": "principles beliefs",
    "shares": "values principles",
    "brand": "company organisation organization owner business host",
    "url": "link website site href where web address homepage",
    "languages": "language lang locales",
    "size": "count number how_many members headcount",
    "kind": "type sort category",
    "nature": "type kind indicator",
    "receives": "gets benefits value gains wants what_they_get whats_in_it gives_them wiifm",
    "contributes": "gives contributions offers brings what_they_give adds",
    "from": "by provider provided_by giver source_of who",
    "to": "for receiver recipient whom towards with with_whom",
    "in": "channel channels where place at via medium",
    "object": "on about social_object around over",
    "often": "frequency how_often every cadence when",
    "every": "frequency how_often often cadence when rhythm interval",
    "frame": "device devices viewport seen_on",
    "cadence": "frequency how_often every often interval measured_every",
    "traits": "attributes characteristics",
    "frustrations": "pains pain_points problems worries challenges",
    "goals": "needs wants motivations jobs",
    "context": "background bio story description",
    "pains": "pain pain_points problems frictions frustrations hurts painpoints",
    "gains": "gain delights joys benefits",
    "opportunities": "opportunity ideas improvements idea",
    "actions": "doing does do steps activities action tasks what_they_do",
    "touchpoints": "touchpoint channels channel where places in",
    "thinks": "thinking thoughts thought questions",
    "feels": "feeling feelings emotion emotions mood sentiment",
    "now": "current score level value today",
    "aim": "target goal wanted future",
    "moment_of_truth": "truth mot moment key_moment",
    "deadline": "within due time sla by",
    "within": "deadline time sla in how_fast due",
    "next": "then leads_to goes_to branches",
    "of": "for member who persona actor audience",
    "subject": "thing object",
    "scenario": "context situation description",
    "stake": "role tie relation relationship affiliation",
    "stages": "steps phases stage",
    "stage": "phase step",
    "commitments": "promises promise commits",
    "stance": "role attitude position",
    "owner": "by responsible who team owned_by keeper accountable person",
    "accountable": "owner approver a",
    "responsible": "doer r owner who",
    "consulted": "consult c",
    "informed": "inform i",
    "north_star": "northstar north_star_metric nsm main_kpi",
    "kpis": "metrics measures indicators kpi numbers",
    "criteria": "goals success_criteria criterion objectives",
    "proves": "proof evidence shows",
    "definition": "means description what",
    "formula": "calculation how computed calculated_as",
    "direction": "better trend good wanted",
    "baseline": "start starting_point from initial current",
    "target": "goal aim objective",
    "readings": "values data history measurements points series numbers actuals",
    "on": "date day when at month period",
    "value": "number reading amount count result",
    "data": "source data_source system from tool",
    "guards": "counter_metric counter guardrail guardrails guard countermetric",
    "drives": "moves influences leads_to feeds parent",
    "measures": "measure proves tracks",
    "serves": "for helps supports solves addresses benefits",
    "for": "of audience member members who target serves to user users for_whom",
    "effort": "cost work size takes time takes_time time_needed duration",
    "reach": "users people audience",
    "blocks": "elements parts components sections widgets",
    "block": "type kind element",
    "role": "name title team for who function",
    "audience": "for public who open_to members for_whom",
    "responsibilities": "tasks duties jobs responsible",
    "decides": "decisions may authority rights",
    "rhythm": "week routines cadence schedule routine",
    "plays": "play situations scenarios",
    "when": "trigger if situation on condition",
    "do": "steps actions then how",
    "say": "words script template use wording message",
    "avoid": "dont not do_not never",
    "not": "never dont do_not anti_promises avoid we_do_not does_not will_not wont we_wont",
    "done_when": "done end finished until result",
    "escalate": "escalation escalates escalate_to",
    "first_days": "onboarding first_steps first_week",
    "training": "trainings modules courses learning",
    "steps": "actions do lessons",
    "check": "quiz question questions test",
    "ask": "question text",
    "answer": "right correct correct_answer",
    "others": "wrong wrong_answers options distractors",
    "choices": "options answers",
    "leads_to": "consequence result outcome then",
    "best": "correct right is_best",
    "instead_of": "not avoid never dont_say",
    "because": "why reason rationale",
    "by": "date until deadline due who author teller",
    "asks": "question wonders thinks",
    "source": "sources evidence from reference",
    "as_of": "date updated asof last_updated",
    "status": "state",
    "id": "key slug code ref",
    "group": "category section topic",
    "social_objects": "objects things",
    "channels": "places platforms spaces channel",
    "interactions": "relations relationships exchanges interaction",
    "brand_role": "brand role our_role company_role",
    "lifecycle": "stages life_cycle",
    "journeys": "journey customer_journeys",
    "success": "metrics kpis measurement goals",
    "features": "feature backlog roadmap",
    "screens": "ux wireframes pages wireframe",
    "playbooks": "playbook employees partners teams",
    "members": "member personas member_types audience users people",
    "language": "voice tone wording words",
    "stories": "story testimonials",
    "guidelines": "rules code_of_conduct guideline",
    "glossary": "terms vocabulary",
    "rituals": "ritual events traditions",
    "details": "more other notes extra",
}

# what an author looks for on the wrong side: the other one names it
OTHER_SIDE = {
    **dict.fromkeys(
        ("kpi", "kpis", "metric", "metrics", "measured_by"),
        "A KPI names what it measures: write the id of this one there, under 'measures'.",
    ),
    **dict.fromkeys(
        ("play", "plays"), "A play names the stage it is for: write the id of this one there, under 'stage'."
    ),
    **dict.fromkeys(
        ("feature", "features"), "A feature names what it is for: write the id of this one there, under 'serves'."
    ),
    **dict.fromkeys(
        ("journey", "journeys"), "A journey names whose it is: write the id of this one there, under 'of'."
    ),
}


def meant(word: str, keys: Collection[str]) -> list[str]:
    """Those of `keys` that people call `word`."""
    plain = _plain(word)
    found = [key for words in (MEANT, ABROAD) for key in keys if plain in words.get(key, "").split()]
    return list(dict.fromkeys(found))


def on_the_other_side(word: str) -> str:
    """Where a tie between two entries is written, if it is not at this one; '' where there is no such tie."""
    return OTHER_SIDE.get(_plain(word), "")


def _plain(word: str) -> str:
    return "_".join(word.casefold().replace("-", " ").split())
