"""The operations room as people use it: with mouse, keys and links."""
import datetime
import re

import pytest

AT = "at=2017-08-14T12Z"
FIRE = "#list tr[data-fire]"


def first_fire(room):
    return room.page.get_attribute(FIRE, "data-fire")


def test_it_opens_with_sentence_figures_list_and_map(room):
    one = room(f"?{AT}")
    assert len(one.text("#strip .sentence")) > 60
    assert one.page.locator("#strip .figure").count() == 4
    assert one.page.locator(FIRE).count() > 5
    assert one.page.locator("#stage canvas").count() >= 5
    assert painted(one) > 50


def painted(one):
    """Pixels of detections on the map."""
    return one.page.evaluate("""() => [...document.querySelectorAll('#stage canvas')].map(canvas => {
        const context = canvas.getContext('2d'), red = [178, 24, 43];
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 90 && Math.abs(data[i] - red[0]) < 6 && Math.abs(data[i + 1] - red[1]) < 6) count += 1;
        return count;
    }).reduce((a, b) => a + b, 0)""")


def at_the_time(one, clock):
    """The clocks of the browser and of the server begin at a moment."""
    one.page.route("**/health", lambda route: route.fulfill(
        status=200, headers={"Date": clock["now"].strftime("%a, %d %b %Y %H:%M:%S GMT"), "Content-Type": "application/json"}, body='{"status":"ok"}'))
    one.page.clock.install(time=clock["now"])
    one.page.goto(f"{one.base}/map")
    for _ in range(100):
        one.page.clock.run_for(200)
        one.page.wait_for_timeout(50)
        if one.page.evaluate("document.body.classList.contains('ready')"):
            return


def newest(one):
    text = one.page.get_attribute("#strip", "data-newest")
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def test_the_age_of_data_grows_while_nothing_comes(room):
    one = room("", service_workers="block")
    clock = {"now": newest(one) + datetime.timedelta(hours=1)}
    at_the_time(one, clock)
    states = []
    for hours in (0, 4, 2, 6, 24 * 60):
        clock["now"] += datetime.timedelta(hours=hours)
        one.page.clock.fast_forward(hours * 3_600_000 + 30_000)
        one.page.wait_for_timeout(200)
        states.append(one.page.get_attribute("#age", "data-state"))
    assert states == ["fresh", "fresh", "late", "old", "archive"]
    assert re.search(r"\d+\sd", one.text("#age"))


def test_a_slow_clock_here_makes_old_data_not_fresh(room):
    one = room("", service_workers="block")
    one.page.clock.install(time=newest(one) + datetime.timedelta(hours=1))
    one.page.goto(f"{one.base}/map")
    one.page.clock.run_for(2000)
    for _ in range(50):
        one.page.wait_for_timeout(100)
        one.page.clock.run_for(1000)
        if one.page.get_attribute("#age", "data-state") == "archive":
            return
    raise AssertionError("the server's clock is not heard")


def test_playing_moves_time_figures_and_map_and_stops_where_it_is(room):
    one = room("?at=2017-08-13T06Z")
    sentence, before = one.text("#strip .sentence"), one.page.get_attribute("#slider", "aria-valuenow")
    one.page.click("#timeline .play")
    one.wait(f"Number(document.getElementById('slider').getAttribute('aria-valuenow')) > {before} + 600")
    one.page.click("#timeline .play")
    stopped = one.page.get_attribute("#slider", "aria-valuenow")
    one.wait(f"document.querySelector('#strip .sentence').textContent !== {sentence!r}")
    assert one.page.get_attribute("#slider", "aria-valuenow") == stopped
    assert re.search(r"at=2017-08-1[34]T", one.address())


def test_before_the_first_detection_the_page_says_so_and_time_leads_out(room):
    one = room("?at=2017-08-01T00Z")
    one.wait("document.getElementById('notes').textContent.length > 10")
    one.page.click("#timeline .now")
    one.wait(f"document.querySelectorAll('{FIRE}').length > 5")
    one.problems[:] = [problem for problem in one.problems if "404" not in problem]


def test_the_slider_is_moved_by_keys(room):
    one = room(f"?{AT}")
    one.page.focus("#slider")
    for key, minutes in (("ArrowRight", 60), ("PageDown", -1440), ("PageUp", 1440), ("ArrowLeft", -60)):
        before = int(one.page.get_attribute("#slider", "aria-valuenow"))
        one.page.keyboard.press(key)
        assert int(one.page.get_attribute("#slider", "aria-valuenow")) == before + minutes
    one.page.keyboard.press("End")
    assert "at=" not in one.address()


def test_steps_lead_from_pass_to_pass(room):
    one = room(f"?{AT}")
    seen = []
    for _ in range(3):
        one.page.click("#timeline .next")
        seen.append(int(one.page.get_attribute("#slider", "aria-valuenow")))
    assert seen == sorted(set(seen))
    one.page.click("#timeline .back")
    assert int(one.page.get_attribute("#slider", "aria-valuenow")) == seen[1]


def test_a_row_opens_the_fire_and_escape_closes_it(room):
    one = room(f"?{AT}")
    name = one.page.locator(f"{FIRE} a").first.inner_text()
    one.page.locator(f"{FIRE} a").first.click()
    one.wait("document.getElementById('fire')?.textContent.length > 50")
    assert name in one.text("#fire")
    assert "fire=" in one.address()
    one.page.keyboard.press("Escape")
    one.wait("!document.getElementById('fire')")
    assert "fire=" not in one.address()
    one.page.go_back()
    one.wait("document.getElementById('fire') !== null")


def test_a_click_on_the_map_opens_the_fire_under_it(room):
    one = room(f"?{AT}")
    identifier = first_fire(one)
    one = room(f"?{AT}&fire={identifier}")
    box = one.page.locator("#stage").bounding_box()
    one.page.wait_for_timeout(300)
    one = room(f"?{AT}&{re.search('center=[^&]+', one.address())[0]}&scale=200")
    box = one.page.locator("#stage").bounding_box()
    one.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    one.wait("document.getElementById('fire') !== null")
    assert f"fire={identifier}" in one.address()


def test_search_finds_a_fire_by_a_word_and_says_when_there_is_none(room):
    one = room(f"?{AT}")
    total = one.page.locator(FIRE).count()
    word = max(one.page.locator(f"{FIRE} a").first.inner_text().split(), key=len)
    one.page.keyboard.press("/")
    one.page.keyboard.type(word)
    one.wait(f"document.querySelectorAll('{FIRE}').length < {total} && document.querySelectorAll('{FIRE}').length > 0")
    assert all(word.lower() in text.lower() for text in one.page.locator(FIRE).all_inner_texts())
    assert one.page.evaluate("document.activeElement.name") == "q", "the field keeps the focus while the list changes under it"
    one.page.keyboard.type("zzzz")
    one.wait(f"document.querySelectorAll('{FIRE}').length === 0")
    assert len(one.text("#list")) > 10


def test_a_district_is_a_filter(room):
    one = room(f"?{AT}&tab=districts")
    sentence = one.text("#strip .sentence")
    one.page.locator("#list tr[data-area] a").first.click()
    one.wait(f"document.querySelector('#strip .sentence').textContent !== {sentence!r}")
    assert "area=" in one.address()


@pytest.mark.parametrize("key,tab", [("2", "districts"), ("3", "places"), ("4", "alerts"), ("5", "acts")])
def test_tabs_open_by_keys(room, key, tab):
    one = room(f"?{AT}")
    heading = one.text("#list h2")
    one.page.keyboard.press(key)
    one.wait(f"document.querySelector('#list h2').textContent !== {heading!r}")
    assert f"tab={tab}" in one.address()
    assert one.page.locator("#tabs a[aria-current]").count() == 1


def test_an_address_gives_what_was_seen(room):
    one = room(f"?{AT}&view=arctic&layers=fires,detections&span=72h&tab=places")
    one.page.locator("#toolbar button").first.click()
    address = one.address()
    again = room(address)
    assert again.address() == address and len(address) <= 300
    assert again.page.evaluate("document.querySelector('#timeline .span select').value") == "4320"


def test_the_language_changes_everything_and_keeps_the_view(room):
    one = room(f"?{AT}&view=arctic&span=72h")
    one.page.locator("#settings a[href*='lang=ru']").first.click()
    one.wait("document.documentElement.lang === 'ru' && performance.getEntriesByName('zarevo:ready').length > 0")
    assert "Карта" in one.page.get_attribute("#stage", "aria-label")
    assert "view=arctic" in one.address() and "span=3d" in one.address()
    assert not re.search(r"[A-Za-z]{12,}", one.text("#timeline"))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_word_is_missing_on_the_screen(room, language):
    one = room(f"?{AT}&lang={language}&layers=fires,detections,regimes,danger,smoke")
    one.page.evaluate("document.getElementById('layers').open = true")
    one.page.keyboard.press("?")
    words = one.page.evaluate("document.body.textContent + [...document.querySelectorAll('[aria-label], [title]')].map(one => one.title + one.ariaLabel).join(' ')")
    assert not re.search(r"\b(age|button|class|keys|layer|legend|list|live|map|note|problem|time|unit|view|wall)\.[a-z]\w+", words)


def test_themes_change_the_map_too(room):
    one = room(f"?{AT}&theme=light")
    land = "[...document.querySelector('#stage canvas').getContext('2d').getImageData(3, 3, 1, 1).data].slice(0, 3).join()"
    light = one.page.evaluate(land)
    one.page.locator("#toolbar button[aria-label='Light or dark']").click()
    one.wait(f"{land} !== {light!r}")
    assert "theme=dark" in one.address()


def test_keys_are_listed_and_the_list_closes(room):
    one = room(f"?{AT}")
    one.page.keyboard.press("?")
    assert one.page.locator("dialog#keys tr").count() > 20
    one.page.keyboard.press("Escape")
    one.wait("!document.querySelector('dialog[open]')")


def test_layers_go_and_come_and_the_address_says_so(room):
    one = room(f"?{AT}")
    assert painted(one) > 50
    one.page.locator("#layers summary").click()
    one.page.locator("[name=layer-detections]").uncheck()
    one.page.locator("[name=layer-fires]").uncheck()
    one.wait("[...document.querySelectorAll('#stage canvas')].length < 6")
    address = one.address()
    assert "layers=" in address and "detections" not in address


def pixels(one, color):
    """How many of the map have a colour, whatever lies through it."""
    return one.page.evaluate("""([red, green, blue]) => [...document.querySelectorAll('#stage canvas')].map(canvas => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 90 && Math.abs(data[i] - red) < 6 && Math.abs(data[i + 1] - green) < 6 && Math.abs(data[i + 2] - blue) < 6) count += 1;
        return count;
    }).reduce((a, b) => a + b, 0)""", color)


def test_spread_of_a_grid_of_fire_behaviour_is_drawn_with_its_legend(room):
    view = "center=56,110&scale=1300&layers=fires,spread"
    slow, fast = [169, 213, 203], [98, 179, 164]
    one = room(f"?{AT}&{view}")
    one.page.evaluate("document.getElementById('layers').open = true")
    for _ in range(100):
        if pixels(one, slow) > 2000 and pixels(one, fast) > 20_000:
            break
        one.page.wait_for_timeout(100)
    assert pixels(one, slow) > 2000 and pixels(one, fast) > 20_000
    legend = one.page.locator("#layers .row", has=one.page.locator("[name=layer-spread]"))
    assert "m/min" in legend.inner_text() and legend.locator("li").count() > 4
    assert legend.locator(".swatch").first.bounding_box()["width"] == 26
    without = room(f"?{AT}&{view.replace(',spread', '')}")
    assert pixels(without, fast) == 0


def violet(one):
    """Pixels of regimes on the map."""
    return one.page.evaluate("""() => [...document.querySelectorAll('#stage canvas')].map(canvas => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 90 && Math.abs(data[i] - 94) < 8 && Math.abs(data[i + 1] - 60) < 8 && Math.abs(data[i + 2] - 153) < 8) count += 1;
        return count;
    }).reduce((a, b) => a + b, 0)""")


def test_regimes_are_those_of_the_instant_also_where_no_detections_are_held(story):
    krasnoyarsk = "center=64,95&scale=1500"
    one = story(f"?at=2019-07-31T18Z&theme=light&{krasnoyarsk}")
    one.page.wait_for_timeout(1500)
    assert violet(one) > 2000
    before = story(f"?at=2019-07-01T00Z&theme=light&{krasnoyarsk}")
    before.page.wait_for_timeout(1500)
    assert violet(before) == 0


def test_the_wall_shows_map_figures_and_a_calm_band(room):
    one = room(f"?{AT}&wall=1")
    one.wait("document.getElementById('band') !== null")
    assert one.page.locator("#list").is_hidden() and one.page.locator("#stage").is_visible()
    assert one.page.get_attribute("#band", "class") in ("calm", "waiting")


def test_a_phone_has_sentence_and_list_before_the_map_and_nothing_beside_the_screen(room):
    one = room(f"?{AT}", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    tops = one.page.evaluate("['#strip .sentence', '#list', '#map'].map(name => document.querySelector(name).getBoundingClientRect().top)")
    assert tops == sorted(tops)
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_the_page_is_whole(room):
    one = room(f"?{AT}", mark=None, java_script_enabled=False)
    assert one.page.locator("#strip .figure").count() == 4 and one.page.locator(FIRE).count() > 5
    drawn_map(one)
    one.page.emulate_media(media="print")
    drawn_map(one)
    one.page.locator(f"{FIRE} a").first.click()
    assert one.page.locator("#fire").count() == 1
    one.page.goto(one.base + one.page.get_attribute("#map .apart a", "href"))
    assert one.page.locator("svg.zmap #perimeters path").count() > 5
    # Its style comes along under a policy that allows nothing else.
    land = one.page.locator("svg.zmap #land path").first
    assert land.evaluate("path => getComputedStyle(path).fill") == "rgb(244, 241, 234)"


def drawn_map(one):
    """The drawing is there, as wide as the page, with its text for those who do not see it."""
    image = one.page.locator("#map img")
    assert image.count() == 1 and "2017-08-14 12:00 UTC" in image.get_attribute("alt")
    box = image.bounding_box()
    assert box["width"] > 600 and box["height"] > 300
    assert image.evaluate("image => image.complete && image.naturalWidth") > 900


def test_without_the_library_the_drawing_stays_and_the_rest_works(room):
    one = room(f"?{AT}", mark=None, service_workers="block")
    one.page.route("**/web/vendor/ol.js", lambda route: route.abort())
    one.page.reload()
    one.wait("performance.getEntriesByName('zarevo:ready').length > 0")
    assert one.page.locator("#map svg.zmap #perimeters path").count() > 5
    assert "install-dependencies" in one.text("#notes")
    one.page.keyboard.press("2")
    one.wait("location.search.includes('tab=districts')")
    one.problems[:] = [problem for problem in one.problems if "ol.js" not in problem and "ERR_FAILED" not in problem]


def test_what_was_received_is_there_without_the_server_and_says_its_age(room):
    one = room(f"?{AT}")
    one.wait("navigator.serviceWorker.controller !== null")
    one.page.reload()
    one.wait("performance.getEntriesByName('zarevo:detections').length > 0")
    one.page.wait_for_timeout(500)
    one.context.set_offline(True)
    one.page.reload()
    one.wait("performance.getEntriesByName('zarevo:detections').length > 0")
    one.wait("document.getElementById('note-contact') !== null")
    assert painted(one) > 50
    one.problems.clear()
