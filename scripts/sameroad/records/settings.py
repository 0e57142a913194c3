"""What is true of a directory as a whole: `data/directory.yaml`."""

from dataclasses import dataclass, field, fields

from sameroad.records.localized_text import LocalizedText, Website
from sameroad.records.organization import Funding
from sameroad.records.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest texts allowed in a language, in characters."""

    summary: int
    description: int


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site. `index_by` is how A to Z is grouped: `letters` or `strokes`;
    `script: traditional` makes the check refuse Simplified Chinese characters; of a `growing` one no text is asked for.
    """

    id: str
    limits: Limits
    index_by: str = "letters"
    script: str | None = None
    growing: bool = False


@dataclass(frozen=True, slots=True)
class StartingPoints:
    """Ids of the conditions that the home page leads carers and the bereaved to; None where there is none."""

    carers: str | None = None
    bereaved: str | None = None


@dataclass(frozen=True, slots=True)
class Guides:
    """Ids of the guides that pages of every kind lead to, by the place where the question arises."""

    first_step: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    referral: tuple[str, ...] = ()
    no_group: tuple[str, ...] = ()
    list: tuple[str, ...] = ()
    suggest: tuple[str, ...] = ()


GUIDE_PLACES = tuple(place.name for place in fields(Guides))


@dataclass(frozen=True, slots=True)
class RunBy:
    """Who runs the directory; `contact` is an e-mail address."""

    name: LocalizedText
    website: Website | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a directory. `telephone_region` is ISO 3166-1 alpha-2; `map` has a blank `{address}`; `time_zone`
    is a name of the time zone database, without which there are no calendars. Who runs the directory, who pays for it
    and what interests they have is stated, or it is not: then readers are told just that.
    """

    languages: tuple[Language, ...]
    telephone_region: str
    areas: tuple[Term, ...] = ()
    serves_everyone: tuple[str, ...] = field(default=())
    hospital_kinds: tuple[str, ...] = ()
    map: str | None = None
    starting_points: StartingPoints = StartingPoints()
    guides: Guides = Guides()
    time_zone: str | None = None
    run_by: RunBy | None = None
    paid_by: tuple[Funding, ...] = ()
    statement_of_interests: LocalizedText | None = None

    @property
    def language_ids(self) -> tuple[str, ...]:
        """The language tags, the default one first."""
        return tuple(language.id for language in self.languages)

    @property
    def asked_languages(self) -> tuple[str, ...]:
        """The tags of the languages in which every text is asked for."""
        return tuple(language.id for language in self.languages if not language.growing)
