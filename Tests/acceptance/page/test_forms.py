"""Every page, in both languages and themes: for screen readers, without faults of HTML, without a violation of its policy."""
import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe

AT = "at=2017-08-14T12Z"
STATES = ["", f"?{AT}", f"?{AT}&tab=districts", f"?{AT}&tab=places", f"?{AT}&tab=alerts", f"?{AT}&tab=acts", f"?{AT}&wall=1", f"?{AT}&view=arctic"]


def address(state, **more):
    return state + ("&" if "?" in state else "?") + "&".join(f"{key}={value}" for key, value in more.items())


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_server_writes_html_without_faults(get, state, language):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    parser.parse(get(f"/map{address(state, lang=language)}").text)


def violations(page):
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in Axe().run(page).response["violations"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(room, state, language, theme):
    one = room(address(state, lang=language, theme=theme), bypass_csp=True)
    assert violations(one.page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_with_a_fire_the_layers_and_the_keys_open(room, theme):
    one = room(f"?{AT}&theme={theme}", bypass_csp=True)
    one.page.locator("#list tr[data-fire] a").first.click()
    one.wait("document.getElementById('fire') !== null")
    one.page.evaluate("document.getElementById('layers').open = true")
    assert violations(one.page) == []
    one.page.keyboard.press("?")
    assert violations(one.page) == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_axe_finds_nothing_without_scripts(chromium, base, language):
    """Axe itself is a script: the page's own are kept from loading instead."""
    page = chromium.new_page(bypass_csp=True)
    page.route("**/web/room.js", lambda route: route.abort())
    page.goto(f"{base}/map?{AT}&lang={language}", timeout=120_000)
    assert violations(page) == []
    page.close()
