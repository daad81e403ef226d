"""No link of any page leads nowhere, in both languages."""
import re
from urllib.parse import urldefrag, urljoin

import html5lib
import pytest
import requests

AT = "at=2017-08-14T12Z"
# Each state of a list, order and fire has an address: kinds of links are followed, not every one of a kind.
MOST_OF_A_KIND = 3
MOST = 260


def kind(address):
    """Addresses of one kind differ in names and numbers alone."""
    path, _, query = address.partition("?")
    path = re.sub(r"\d{8}-[0-9a-f]{10}", "ID", path)
    path = re.sub(r"(?<=/items/)[^/?]+", "ID", path)
    return path, tuple(sorted(part.split("=")[0] for part in query.split("&") if part))


def links(tree, address):
    for element in tree.iter():
        for name in ("href", "src", "action"):
            value = element.get(name)
            if value is not None and not value.startswith(("data:", "mailto:")):
                yield urljoin(address, value)


def anchors(tree):
    return {element.get("id") for element in tree.iter()} | {element.get("name") for element in tree.iter()}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_link_leads_somewhere(base, language):
    pages, seen, broken, fragments = [f"{base}/map?{AT}&lang={language}", f"{base}/desk/situation?lang={language}", f"{base}/?f=html"], {}, [], []
    trees, done = {}, 0
    while pages and done < MOST:
        address = pages.pop(0)
        done += 1
        answer = requests.get(address, timeout=120)
        if answer.status_code >= 400 and not (answer.status_code == 503 and ".pdf" in address):
            broken.append(f"{answer.status_code} {address}")
        if "text/html" not in answer.headers.get("Content-Type", ""):
            continue
        tree = html5lib.parse(answer.text, namespaceHTMLElements=False)
        trees[address] = anchors(tree)
        for link in links(tree, address):
            plain, fragment = urldefrag(link)
            if not plain.startswith(base):
                continue
            if fragment:
                fragments.append((address, plain, fragment))
            known = seen.setdefault(kind(plain), set())
            if plain not in known and len(known) < MOST_OF_A_KIND:
                known.add(plain)
                pages.append(plain)
    lost = [f"{fragment} of {plain} (from {address})" for address, plain, fragment in fragments if plain in trees and fragment not in trees[plain]]
    assert not broken, "\n".join(broken)
    assert not lost, "\n".join(lost[:20])
    assert done > 60
