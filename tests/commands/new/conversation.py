"""What a person answers to `sameroad new`, and the record that comes of it."""

import io
from pathlib import Path

from sameroad.records.read_yaml import read_yaml

ENGLISH = {
    "name en": "Hong Kong Zebra Association",
    "name zh": "香港斑馬會",
    "aliases": "HKZA, 斑馬",
    "slug": "",
    "kind": "1",
    "led by": "1",
    "conditions": "butterfly rash",
    "no more conditions": "",
    "summary en": "People with lupus meet and visit patients in hospital.",
    "summary zh": "紅斑狼瘡患者聚會，並到醫院探訪病友。",
    "serves": "1, carers",
    "support": "hotline",
    "languages": "1 2",
    "area": "Ngau Tau Kok",
    "how en": "Phone the office.",
    "how zh": "致電辦事處。",
    "phone": "+852 2345 6789",
    "label": "1",
    "no next phone": "",
    "whatsapp": "",
    "emails": "info@example.org",
    "website": "https://zebra.example.org/",
    "address en": "1 Example Road",
    "address zh": "",
    "purpose": "1",
    "district": "觀塘",
    "source url": "https://zebra.example.org/about",
    "source title": "About us: our story",
    "source date": "2025-05",
    "supports": "",
}
WRITTEN = """\
# yaml-language-server: $schema=../schema/organization.schema.json
# Lines and ends of lines that begin with this sign are for you. All fields are in docs/developers/fields.md.
name:
  en: Hong Kong Zebra Association
  zh-Hant: 香港斑馬會
aliases:
  - HKZA
  - 斑馬
kind: self-help-group  # data/vocabularies/kinds.yaml
led_by: patients
summary:
  en: People with lupus meet and visit patients in hospital.
  zh-Hant: 紅斑狼瘡患者聚會，並到醫院探訪病友。
conditions:  # data/conditions/
  - lupus
serves:  # data/vocabularies/audiences.yaml
  - patients
  - carers
support:  # data/vocabularies/support.yaml
  - hotline
languages:  # data/vocabularies/languages.yaml
  - yue
  - en
area:  # data/vocabularies/districts.yaml
  - kwun-tong
join:
  how:
    en: Phone the office.
    zh-Hant: 致電辦事處。
contact:
  phones:
    - number: "+852 2345 6789"
      label:
        en: Office
        zh-Hant: 辦事處
  emails:
    - info@example.org
  website: https://zebra.example.org/
places:
  - purpose: office
    address:
      en: 1 Example Road
    district: kwun-tong
sources:  # where each fact was read
  - url: https://zebra.example.org/about
    title: 'About us: our story'
    supports:
      - name
      - aliases
      - kind
      - led_by
      - summary
      - conditions
      - serves
      - support
      - languages
      - area
      - join
      - phones
      - emails
      - website
      - places
    as_of: "2025-05"
"""
FILE = Path("data/organizations/hong-kong-zebra-association.yaml")


class Answers(io.StringIO):
    """Lines of answers; at `stop` the person presses Ctrl-C."""

    def readline(self, *_):
        line = super().readline()
        if line.strip() == "^C":
            raise KeyboardInterrupt
        return line


def answers(**changes):
    """The answers of the English conversation; a change may be several lines, and None takes an answer away."""
    lines = []
    for answer in {**ENGLISH, **{key.replace("_", " "): value for key, value in changes.items()}}.values():
        lines += [answer] if isinstance(answer, str) else list(answer or ())
    return lines


def record(file=FILE):
    return read_yaml(file.read_bytes()).value


def files():
    return sorted(path.name for path in Path("data/organizations").iterdir())
