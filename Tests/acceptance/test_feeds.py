"""The feeds as other programs read them."""
from xml.etree import ElementTree

import capvalidator

ATOM = "{http://www.w3.org/2005/Atom}"


def test_atom_of_changes(get):
    feed = ElementTree.fromstring(get("/feeds/changes.atom").content)
    assert feed.tag == ATOM + "feed"
    for name in ("id", "title", "updated", "author"):
        assert feed.find(ATOM + name) is not None, name
    entries = feed.findall(ATOM + "entry")
    assert entries
    ids = [entry.find(ATOM + "id").text for entry in entries]
    assert len(ids) == len(set(ids))
    get(entries[0].find(ATOM + "link").attrib["href"])


def test_atom_of_warnings(get):
    feed = ElementTree.fromstring(get("/feeds/alerts.atom").content)
    entries = feed.findall(ATOM + "entry")
    assert entries
    for entry in entries:
        links = [link.attrib for link in entry.findall(ATOM + "link")]
        message = get(next(link["href"] for link in links if link["type"] == "application/cap+xml"))
        assert message.headers["content-type"] == "application/cap+xml"
        assert capvalidator.check_schema(message.content).passed, "the schema of CAP 1.2 takes the message"


def test_network_link(get):
    link = ElementTree.fromstring(get("/feeds/fires.kml").content)
    href = link.find(".//{http://www.opengis.net/kml/2.2}href").text
    fires = ElementTree.fromstring(get(href).content)
    assert fires.findall(".//{http://www.opengis.net/kml/2.2}Placemark")
