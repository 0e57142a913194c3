"""What comes out of the printer: the pages of a PDF that Chromium makes of a page, their sizes, letters and fonts."""

import re
import unicodedata
from collections import Counter
from io import BytesIO
from itertools import chain

from pypdf import PdfReader

A5 = (148, 210)
A4 = (210, 297)
A4_LYING = (297, 210)
FONT_FILES = {"/FontFile", "/FontFile2", "/FontFile3"}
LOOKS_LIKE_ANOTHER = re.compile("[\u2e80-\u2fdf\u2010-\u2015]")
SHEETS = "all => all.map(one => one.innerText).join('')"


def printed(page):
    """The PDF of a page on the paper that its stylesheets ask for."""
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def sizes(pdf):
    """The width and height of every page, in millimetres."""
    return [tuple(round(float(side) * 25.4 / 72) for side in one.mediabox[2:]) for one in pdf.pages]


def unprinted(pdf, text):
    """The letters of a text that the PDF lacks, and those that it has beside them; nothing when all is printed.

    Columns are not read in the order they are written, so only letters are counted. Some fonts have one picture for a
    radical and for the character that it is, or for two dashes, and the file names the wrong one: they are printed.
    """
    written, drawn = letters(text), letters("".join(page.extract_text() for page in pdf.pages))
    missing, extra = written - drawn, drawn - written
    alike = [letter for letter in extra.elements() if LOOKS_LIKE_ANOTHER.match(letter)]
    return "" if len(alike) == missing.total() == extra.total() else f"{sorted(missing)} / {sorted(extra)}"


def letters(text):
    return Counter("".join(unicodedata.normalize("NFKC", text).split()))


def fonts_without_their_letters(pdf):
    """The names of fonts that are named only, so that another printer would draw other letters, or none."""
    fonts = chain.from_iterable(page["/Resources"].get("/Font", {}).values() for page in pdf.pages)
    return {str(font["/BaseFont"]) for font in (one.get_object() for one in fonts) if not _is_embedded(font)}


def _is_embedded(font):
    if font["/Subtype"] == "/Type3":
        return True  # its letters are drawings in the file
    for one in font.get("/DescendantFonts", [font]):
        if not FONT_FILES & one.get_object()["/FontDescriptor"].get_object().keys():
            return False
    return True
