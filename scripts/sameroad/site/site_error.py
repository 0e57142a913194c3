"""Why a site is not published."""


class SiteError(Exception):
    """The site is not fit to be published; the message lists why."""
