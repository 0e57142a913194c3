"""The description of our JSON is valid OpenAPI, and a plain server of files answers as it says."""

import json
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource

from sameroad.exports.write_exports import write_exports
from sameroad.site.serve_folder import serve_folder
from tests.exports.open_data import FACTS, NO_SITE, json_of
from tests.factories import make_record, make_whole_directory


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The address at which the open data of two organizations is served, below a path."""
    folder = tmp_path_factory.mktemp("served")
    write_exports(make_whole_directory({"first": make_record(), "second": make_record()}), FACTS, folder)
    with serve_folder(folder, "/hk/data/v1/") as address:
        yield address


def get(address):
    with urlopen(address) as answer:
        return answer.headers.get_content_type(), json.loads(answer.read())


@pytest.fixture(scope="module")
def description(server):
    return get(f"{server}openapi.json")[1]


def asked(path, operation):
    """The path of an operation with the examples of its parameters in it."""
    for parameter in operation.get("parameters", ()):
        path = path.replace(f"{{{parameter['name']}}}", parameter["example"])
    return path.lstrip("/")


def test_is_valid_with_all_that_it_refers_to(server, description):
    errors = list(OpenAPIV31SpecValidator(description, base_uri=f"{server}openapi.json").iter_errors())
    assert errors == []


def test_the_validator_sees_what_would_be_wrong(server, description):
    broken = json.loads(json.dumps(description))
    del broken["paths"]["/organizations/{slug}.json"]["get"]["parameters"]
    broken["info"].pop("version")
    assert len(list(OpenAPIV31SpecValidator(broken, base_uri=f"{server}openapi.json").iter_errors())) > 0


def test_every_path_answers_as_described(server, description):
    root = urljoin(f"{server}openapi.json", description["servers"][0]["url"])
    registry = Registry(retrieve=lambda uri: Resource.from_contents(get(uri)[1]))
    assert len(description["paths"]) == 7
    for path, operations in description["paths"].items():
        content_type, document = get(root + asked(path, operations["get"]))
        described = operations["get"]["responses"]["200"]["content"][content_type]["schema"]
        schema = urljoin(f"{server}openapi.json", described["$ref"])
        Draft202012Validator({"$ref": schema}, registry=registry).validate(document)
        assert document["$schema"].endswith(described["$ref"])


def test_an_organization_that_does_not_exist_is_not_found(server, description):
    assert "404" in description["paths"]["/organizations/{slug}.json"]["get"]["responses"]
    with pytest.raises(HTTPError) as wrong:
        urlopen(f"{server}organizations/third.json")
    assert wrong.value.code == 404
    wrong.value.close()


def test_every_document_of_our_json_has_a_path(server, description):
    listed = [one["path"] for one in get(f"{server}index.json")[1]["files"] if one.get("format") == "json"]
    documents = {path for path in listed if not path.startswith(("schema/", "openapi", "organizations/"))}
    assert {f"/{path}" for path in documents} == set(description["paths"]) - {
        "/index.json",
        "/organizations/{slug}.json",
    }


def test_names_licence_and_day_and_makes_up_no_address():
    info = json_of("openapi.json", make_whole_directory())["info"]
    assert info["license"] == {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    assert info["x-date"] == "2026-11-21"
    bare = json_of("openapi.json", make_whole_directory({}), NO_SITE)
    assert {"license", "contact"} & set(bare["info"]) == set()
    assert list(OpenAPIV31SpecValidator({**bare, "paths": {}}).iter_errors()) == []
