"""`sameroad verify`: what is said of a finished site, where, and with which exit code."""

import pytest

from sameroad.commands.main import main
from tests.site.finished.small_site import small_site, write_site


def test_a_whole_site_is_one_sentence(tmp_path, capsys):
    site = write_site(tmp_path, small_site())
    assert main(["verify", str(site)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"No fault in {len(small_site())} files (0 MB), 6 of them pages: ")
    assert out.endswith(" addresses lead somewhere.\n")
    assert err == ""


def test_faults_are_told_each_in_a_line_and_then_counted(tmp_path, capsys):
    files = {path: content.replace(b'href="#top-of-it"', b'href="#tip"') for path, content in small_site().items()}
    assert main(["verify", str(write_site(tmp_path, files)), "--most", "2"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "groups/index.html: #tip leads to no place in it; mend the address or the id",
        "index.html: #tip leads to no place in it; mend the address or the id",
        "... and 2 more; --most tells more of them",
        "",
        f"4 faults in 4 of {len(files)} files. Do not publish this site.",
    ]


def test_a_single_fault_is_told_as_one(tmp_path, capsys):
    files = small_site()
    files["index.html"] = files["index.html"].replace(b'href="#top-of-it"', b'href="#tip"')
    assert main(["verify", str(write_site(tmp_path, files))]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last == f"1 fault in 1 of {len(files)} files. Do not publish this site."


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda _: None, "there is no such folder"),
        (lambda place: place.write_text("x"), "it is no folder"),
        (lambda place: place.mkdir(), "it has no index.html"),
        (lambda place: (place / "index.html").mkdir(parents=True), "it has no index.html"),
    ],
)
def test_what_is_no_site_is_told_as_that(tmp_path, capsys, make, why):
    place = tmp_path / "place"
    make(place)
    assert main(["verify", str(place)]) == 2
    assert capsys.readouterr() == (
        "",
        f"sameroad verify: {place} is no site: {why}. Name the folder that a build made.\n",
    )
