"""The words of the frame for who stands behind the community: a brand, or where there is none, itself."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.model.root import Purposebook


@dataclass(frozen=True, slots=True)
class BrandWords:
    """The headings that speak of who promises and keeps."""

    role: str
    does: str
    will_not: str
    does_for_them: str
    promises: str
    exists: str
    spans: str


BRAND = BrandWords(
    "The brand’s role",
    "What the brand does",
    "What the brand will not do",
    "What the brand does for them",
    "What the brand promises",
    "Why the brand exists",
    "The shared purpose spans what the brand promises and what members get.",
)
OURSELVES = BrandWords(
    "Our own role",
    "What we commit to",
    "What we will not do",
    "What we commit to for them",
    "What we promise",
    "Why we exist",
    "The shared purpose spans what we promise and what members get.",
)


def has_no_brand(book: Purposebook) -> bool:
    """Whether the author says that there is no brand."""
    brand = book.community.brand if book.community else None
    return bool(brand and brand.none and not brand.text)


def brand_words(book: Purposebook) -> BrandWords:
    """The words that fit a file: none that presuppose a brand where its author says that there is none."""
    return OURSELVES if has_no_brand(book) else BRAND
