"""What must hold of reading whatever bytes a file has: for tests of property, for kept cases, and for the fuzzer."""

from sameroad.records.locate import Locator
from sameroad.records.messages import message_languages, messages
from sameroad.records.packed_value import pack, unpack
from sameroad.records.read_yaml import Places, read_yaml
from sameroad.records.yaml_faults import lines_of


def assert_reads_well(data: bytes) -> None:
    """Reading gives a value or faults, the same by both readers; each fault has its place and its words; and what was
    read can be kept, and found again in the file.
    """
    read = read_yaml(data)
    places = Places()
    assert repr(read) == repr(read_yaml(data, places=places)), "the quick reader and the parser"  # tells 1 from True
    assert (read.value is not None) or read.faults
    for fault in read.faults:
        for words in map(messages, message_languages()):
            assert words.tell(fault.message)
            assert words.tell(fault.hint)
    locator, lines = Locator(data), lines_of(read.text)
    found = [locator.at(fault.line, fault.column) for fault in read.faults]
    for place in (*found, *map(locator.place, places.values)):
        assert 1 <= place.line <= len(lines)
        assert place.excerpt == lines[place.line - 1]
        assert 1 <= place.column <= len(place.excerpt) + 1
    if read.value is not None:
        assert repr(unpack(pack(read.value))) == repr(read.value)
