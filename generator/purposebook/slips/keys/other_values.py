"""Other words for those that a key takes: what people write who have not looked the right ones up."""

from __future__ import annotations

# word of a set: those that stand for it, which are not taken, and say clearly enough that it was meant
LIKE = {
    "must": "mandatory, required, necessary, critical, essential, needed, muss, high",
    "should": "important, soll, sollte, medium",
    "could": "nice, nice to have, optional, can, may, kann, könnte, low",
    "wont": "will not, wont have, no, never, not, later, nicht, out",
    "person": "human, humans, individual, individuals, user, users, mensch, persons",
    "group": "team, groups, crowd, circle, gruppe, groupe, community",
    "organisation": "company, business, firm, club, charity, association, ngo, agency, brand, verein, firma",
    "public body": "government, town, city, ministry, school, authority, public",
    "bot": "robot, ai, program, software",
    "outside": "external, outsider, guest, extern",
    "excluded": "banned, not welcome, exclude",
    "employee": "staff, team, internal, colleague, colleagues, worker, salaried, mitarbeiter, us",
    "partner": "agency, supplier, external, vendor, sponsor, organisation, freelancer",
    "volunteer": "member, members, helper, helpers, ambassador, moderator, ehrenamt, freiwillige",
    "up": "higher, increase, increasing, more, rise, rising, grow, growing, high, ↑, hoch, plus, +",
    "down": "lower, decrease, decreasing, less, fewer, fall, falling, reduce, low, ↓, minus, -",
    "within": "between, range, stable, steady, band, same, →",
    "leading": "early, lead, predictive, input",
    "lagging": "late, lag, outcome, output, result",
}

# numbers on a scale, by words for them
SCALES = {
    "sureness": {
        **dict.fromkeys(("high", "sure", "very sure", "certain", "hoch", "sicher"), "80%"),
        **dict.fromkeys(("medium", "middle", "fair", "mittel"), "50%"),
        **dict.fromkeys(("low", "unsure", "gering", "niedrig"), "20%"),
    },
    "impact": {
        **dict.fromkeys(("massive", "very high", "huge"), "3"),
        **dict.fromkeys(("high", "hoch"), "2"),
        **dict.fromkeys(("medium", "middle", "mittel"), "1"),
        **dict.fromkeys(("low", "gering", "small"), "0.5"),
        "minimal": "0.25",
    },
}
