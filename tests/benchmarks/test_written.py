"""What a build has written, beside what the build before had."""

import os

from builds.written import Written, compare_files, files_of


def test_files_are_told_apart_by_time_and_by_content(tmp_path):
    for name, text in {"same": "a", "touched": "b", "changed": "c", "gone": "d"}.items():
        (tmp_path / name).write_text(text)
    before = files_of(tmp_path)
    (tmp_path / "gone").unlink()
    os.utime(tmp_path / "touched", ns=(1, 1))
    (tmp_path / "changed").write_text("other")
    os.utime(tmp_path / "changed", ns=(2, 2))
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "new").write_text("ef")
    after = files_of(tmp_path)
    assert set(after) == {"same", "touched", "changed", "below/new"}
    assert compare_files(before, after) == Written(files=4, bytes=9, touched=3, changed=2, removed=1)
    assert compare_files(after, after) == Written(files=4, bytes=9, touched=0, changed=0, removed=0)
