"""Examples of the rules about members: what they get and give, with whom, what they share."""

from __future__ import annotations

from purposebook.derivations.instances.instance import Example, Instance, counted, of
from purposebook.model.index import Index
from purposebook.views.members.alignment import alignment
from purposebook.views.members.exchange import network
from purposebook.views.members.ledger import ledger
from purposebook.views.members.profile import profile


def _ledger(index: Index) -> Instance | None:
    for account in ledger(index):
        words = f"gets {counted(len(account.income), 'thing')} and gives {len(account.gifts)}."
        return of(account.member, words, [income.value for income in account.income], account.gifts)
    return None


def _exchange(index: Index) -> Instance | None:
    found = network(index)
    if not found.ties:
        return None
    giver, taker, there, back = max(found.ties, key=lambda tie: tie[2] + tie[3])
    whats = [exchange.what for exchange in (*found.cell(giver, taker), *found.cell(taker, giver))]
    return of(giver, f"and {index.label(taker)}: {there} go there, {back} come back.", whats)


def _alignment(index: Index) -> Instance | None:
    for row in alignment(index).rows:
        names = ", ".join(member.label for member in row.sharers)
        return of(row.value, f"is shared by {names}." if names else "is shared by nobody yet.", row.sharers)
    return None


def _profile(index: Index) -> Instance | None:
    for member in index.book.members:
        found = profile(index, member)
        kpis = [standing.kpi for standing in found.numbers]
        parts = (counted(len(kpis), "KPI"), counted(len(found.plays), "play"), counted(len(found.features), "feature"))
        return of(member, f"is concerned by {', '.join(parts)}.", kpis, found.plays, found.features)
    return None


EXAMPLES: dict[str, Example] = {
    "value-ledger": _ledger,
    "exchange-matrix": _exchange,
    "alignment": _alignment,
    "profile": _profile,
}
