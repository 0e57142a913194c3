"""What the system refused, as a sentence for the person who can do something about it."""

import errno

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = "{} cannot be used: this user may not do so. Change its permissions, or name another place."
_SENTENCES = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "{} cannot be written: its disk can only be read. Name a place on another one.",
    errno.EFBIG: "{} is larger than this system allows a file to be. See the limit with: ulimit -f",
    **dict.fromkeys(_FULL, "{} cannot be written: the disk is full. Make room and try again."),
}


def is_full(error: OSError) -> bool:
    """Whether there was no room for what was to be written, or this user has used up what they may use."""
    return error.errno in _FULL


def explain_os_error(error: OSError) -> str | None:
    """Return what went wrong, where, and what to do; None for an error that says too little, most likely our own."""
    if error.errno is None:
        return str(error) or None
    if error.filename is None and error.errno not in (*_FULL, errno.EFBIG):
        return None
    where = "A file" if error.filename is None else str(error.filename)
    return _SENTENCES.get(error.errno, f"{{}} cannot be used: {error.strerror or error}.").format(where)
