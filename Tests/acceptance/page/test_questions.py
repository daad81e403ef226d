"""The questions that the room is for, each answered within three clicks: by somebody at a desk and with a phone, in both languages."""
import re

import pytest

AT = "at=2017-08-14T12Z"
SCREENS = {"desk": {}, "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}}
everywhere = pytest.mark.parametrize("screen", SCREENS)
both = pytest.mark.parametrize("language", ["en", "ru"])


class Asker:
    """Counts what somebody does to get an answer."""

    def __init__(self, one):
        self.one, self.clicks = one, 0

    def click(self, selector):
        heading = self.one.text("#list")
        self.one.page.locator(selector).first.click()
        self.clicks += 1
        assert self.clicks <= 3
        self.one.wait(f"document.getElementById('list').innerText !== {heading!r} || document.getElementById('fire') !== null")
        self.one.page.wait_for_timeout(300)
        return self

    def read(self, selector):
        found = self.one.page.locator(selector).first
        found.scroll_into_view_if_needed()
        assert found.is_visible(), selector
        return re.sub(r"\s+", " ", found.inner_text())


def asker(make, language, screen, query=f"?{AT}"):
    return Asker(make(f"{query}&lang={language}", **SCREENS[screen]))


def hectares(text):
    return float(re.sub(r"[^\d.,]", "", text).replace(",", "."))


@everywhere
@both
def test_what_burns_most(room, language, screen):
    one = asker(room, language, screen)
    one.click("#list th a[href*='sort=area']")
    rows = one.one.page.locator("#list tr[data-fire]").all_inner_texts()
    assert len(rows) > 5
    areas = one.one.page.evaluate("[...document.querySelectorAll('#list th')].findIndex(one => one.ariaSort === 'descending')")
    column = one.one.page.locator("#list tbody tr").evaluate_all(
        f"rows => rows.map(row => [...row.cells].filter(cell => !cell.classList.contains('bounds'))[{areas}].textContent)")
    figures = [hectares(text) for text in column if re.search(r"\d", text)]
    # Rows are in the order of the exact areas, figures are rounded to what their interval bears.
    assert all(after <= 1.06 * before for before, after in zip(figures, figures[1:]))
    name = one.read("#list tr[data-fire] a")
    one.click("#list tr[data-fire] a")
    assert name in one.read("#fire h2")


@everywhere
@both
def test_what_is_new_since_yesterday(room, language, screen):
    one = asker(room, language, screen)
    sentence, figure = one.read("#strip .sentence"), one.read("#strip .figure")
    assert re.search(r"[+−-]\s?\d", figure), "the change since a day earlier"
    assert sentence
    word = {"en": "new", "ru": "нов"}[language]
    rows = one.one.page.locator("#list tr[data-status=new]")
    assert all(word in row.lower() for row in rows.all_inner_texts())


@everywhere
@both
def test_which_town_is_threatened_and_by_what(room, language, screen):
    one = asker(room, language, screen)
    one.click("#tabs a[href*='tab=places']")
    row = one.read("#list tr[data-place]")
    assert re.search(r"\d", row) and one.one.page.locator("#list tr[data-place] a[href*='fire=']").count() > 0
    fire = one.read("#list tr[data-place] a[href*='fire=']")
    one.click("#list tr[data-place] a[href*='fire=']")
    assert one.read("#fire h2") and fire


@everywhere
@both
def test_what_was_declared_where(story, language, screen):
    one = asker(lambda query, **options: story(query, "ready", **options), language, screen, "?at=2019-08-01T00Z")
    one.click("#tabs a[href*='tab=acts']")
    text = one.read("#list")
    assert {"en": "state of emergency", "ru": "режим чрезвычайной ситуации"}[language] in text
    assert {"en": "Krasnoyarsk", "ru": "Красноярск"}[language] in text


@everywhere
@both
def test_what_was_offered_by_whom_and_in_which_state(story, language, screen):
    one = asker(lambda query, **options: story(query, "ready", **options), language, screen, "?at=2019-08-05T00Z")
    one.click("#tabs a[href*='tab=acts']")
    text = one.read("#list")
    # Who offers stands as it was recorded, in whatever language.
    assert "United States" in text
    assert {"en": "held if needed", "ru": "отложено: если понадобится"}[language] in text


@everywhere
@both
def test_how_sure_the_area_is(room, language, screen):
    one = asker(room, language, screen)
    bounds = one.one.page.locator("#strip .figure .bounds").all_inner_texts()
    assert sum(bool(re.search(r"\d\s*–\s*\d|\d–\d", text)) for text in bounds) >= 2, bounds
    one.click("#list tr[data-fire] a")
    assert re.search(r"\d[^()]*\([^)]*–[^)]*\)", one.read("#fire .fire-facts"))
    assert one.one.page.locator("#fire .growth svg").first.is_visible()
