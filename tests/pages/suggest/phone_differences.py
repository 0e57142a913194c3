"""What the browser may say otherwise of a telephone number than Python: numbers of other countries, and several in one
text, which only the library phonenumbers knows wholly.
"""

import phonenumbers

SEVERAL = "phone.several"
OF_ONE_NUMBER = {"phone.not_existing", "phone.no_number"}


def is_foreign(written, region):
    """Whether Python reads a number of another country than the region's in a text."""
    try:
        code = phonenumbers.parse(written, region).country_code
    except phonenumbers.NumberParseException:
        return False
    return code != phonenumbers.country_code_for_region(region)


def alike(python, browser, written, region):
    """Whether both say the same of a number, as far as both can."""
    if python == browser:
        return True
    if is_foreign(written, region):
        return browser is None
    return bool(python and browser) and is_about_several(python, browser)


def is_about_several(one, other):
    """Whether two findings differ only because one side sees several numbers in a text where the other sees others, or
    none.
    """
    keys = {one["message"]["key"], other["message"]["key"]}
    return SEVERAL in keys and keys <= {SEVERAL, *OF_ONE_NUMBER}
