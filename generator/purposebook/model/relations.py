"""Questions 4 and 5: how members interact, and what the brand does for them."""

from __future__ import annotations

from typing import Annotated

from purposebook.fields.base import key
from purposebook.fields.ids import Ref, To
from purposebook.fields.listing import Listing, keys
from purposebook.fields.text import Noted, Said, Text
from purposebook.model.kinds import Kind
from purposebook.model.members import Received
from purposebook.model.people import Owner, Party
from purposebook.model.shared_keys import Binding, Conditional, binding_first


class Interaction(Said):
    """Something that happens between member types."""

    title = "an interaction"
    kind = Kind.INTERACTION
    needs = (("text", "none", "withheld"), ("from",), ("to",))
    sample = "- from: [regular]\n  to: [newcomer]\n  text: Looks at it and says what to change"

    from_: Listing[Party] = keys("Who begins.", "[regular]", name="from")
    to: Listing[Party] = keys("With whom.", "[newcomer]")
    in_: Listing[Annotated[Ref, To(Kind.CHANNEL)]] = keys("The channel it happens in.", "forum", name="in")
    object: Listing[Annotated[Ref, To(Kind.OBJECT)]] = keys("The social object it is about.", "photo")
    often: Text | None = key("How often.", "daily")
    expects: Text | None = key("A service level, if there is one.", "within 4 h")
    authority: Text | None = key("Who has the say: decides, approves, advises, informs.", "advises")

    @property
    def is_for(self) -> tuple[Ref, ...]:
        """With whom."""
        return self.to


class Commitment(Said, Binding, Conditional):
    """Something the brand promises to do for members."""

    title = "a commitment"
    kind = Kind.COMMITMENT
    sample = "- text: Someone answers at night\n  to: [newcomer]\n  owner: support-team"

    to: Listing[Party] = keys("For whom.", "[newcomer]", asks="Who is this promised to?", weight=38)
    delivers: Listing[Annotated[Ref, To(Kind.RECEIVES, Kind.CONTRIBUTES)]] = keys(
        "What members receive by it.", "[newcomer/help]", asks="What do members get out of it?", weight=28
    )
    owner: Listing[Owner] = keys("Who keeps it.", "support-team", asks="Who keeps this promise?", weight=45)
    stage: Listing[Annotated[Ref, To(Kind.STAGE, Kind.JOURNEY_STAGE)]] = keys(
        "When it counts: a lifecycle stage.", "join"
    )

    @property
    def is_for(self) -> tuple[Ref, ...]:
        """To whom it is promised."""
        return self.to

    @property
    def behind(self) -> tuple[Ref, ...]:
        """What it delivers."""
        return self.delivers


class BrandReceived(Received):
    """Something the brand itself hopes to gain."""

    title = "something the brand receives"
    kind = Kind.BRAND_RECEIVES
    sample = "- text: A full hall in winter\n  from: [newcomer]"


class BrandRole(Noted):
    """What the brand is in the community, and what it does."""

    title = "the brand's role"
    sample = "brand_role:\n  stance: host\n  commitments:\n    - Someone answers at night"

    stance: Listing[Text] = keys(
        "What the brand is here: host, convener, participant, moderator, sponsor …",
        "host",
        asks="What is the brand here: host, participant, sponsor …?",
        weight=55,
    )
    commitments: Listing[Commitment] = keys(
        "Question 5: what the brand does for members.",
        "- Someone answers at night",
        asks="What does the brand do to support the best experience for every type?",
        weight=88,
    )
    receives: Listing[BrandReceived] = keys(
        "What the brand itself hopes to gain.", "- {text: A full hall in winter, from: newcomer}"
    )
    does_not_receive: Listing[Text] = keys("What the brand must not gain here.", "- Addresses for the shop")
    not_: Listing[Text] = keys("What the brand will not do here.", "- We do not sell in the help threads", name="not")

    @property
    def promises(self) -> list[Commitment]:
        """What it commits to, the most binding first."""
        return binding_first(self.commitments)
