"""Signing in and acting from the page: with and without a script, one browser beside another."""
import re

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = ["situation", "claims", "grounds", "declarations", "decisions", "orders", "requests", "offers", "alerts", "reports", "fires"]


def fill(one, values):
    """Fields of the form by their names."""
    for name, value in values.items():
        field = one.page.locator(f"main [name='{name}']")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    one.page.click("main form button")


def declare(one, subject="irk-emergency", area="RU-IRK:part"):
    """Puts a regime in force, over the form and what it repeats."""
    one.page.click("a[href*='/desk/act/declaration/declare']")
    fill(one, {"subject": subject, "c.regime": "emergency", "c.level": "regional", "c.areas": area, "c.act.number": "77-од", "c.act.date": "2026-07-01",
               "c.act.issuedBy": "Губернатор области", "c.ground.rule": "ФЗ-68 ст. 4.1", "c.ground.facts": "<b>fires</b> & smoke"})
    return one.text("main")


def confirm(one):
    one.page.click("main form[action^='/acts/'] button")
    one.page.wait_for_selector(".done")


def test_nobody_reads_without_an_account_and_comes_back_to_the_page_that_was_asked_for(desk):
    one = desk(page="offers", language="ru")
    assert one.text("h1") == "Вход" and one.page.locator("#pages").count() == 0
    one.page.fill("[name=name]", "petrov")
    one.page.fill("[name=password]", "something else entirely")
    one.page.click("main button")
    assert "Имя или пароль неверны" in one.text("[role=alert]")
    one.page.fill("[name=name]", "petrov")
    one.page.fill("[name=password]", "correct horse battery")
    one.page.click("main button")
    assert one.page.url.endswith("/desk/offers?lang=ru") and one.text("h1") == "Предложения"
    assert "Пётр Петров (оперативный дежурный)" in one.text("#visitor")


@pytest.mark.parametrize("name,may,may_not", [
    ("ivanova", ["declaration/declare", "declaration/propose"], []),
    ("petrov", ["declaration/propose"], ["Put a regime in force"]),
    ("guest", [], ["Put a regime in force", "Propose a regime"])])
def test_acts_of_the_role_are_links_and_others_say_why_not(desk, name, may, may_not):
    one = desk(name, "declarations")
    links = one.page.eval_on_selector_all(".acts a", "all => all.map(one => one.getAttribute('href'))")
    assert {re.search(r"act/(\w+/\w+)", link)[1] for link in links if "/act/declaration/" in link} >= set(may)
    for text in may_not:
        refused = one.page.locator("li", has=one.page.locator(".not", has_text=text)).first.inner_text()
        assert "not for the role" in refused and "approver" in refused
        assert not [link for link in links if "declare" in link]


@pytest.mark.parametrize("java_script", [True, False])
def test_a_regime_is_declared_after_a_page_that_repeats_it(desk, java_script):
    one = desk("ivanova", "declarations", java_script_enabled=java_script)
    subject = f"irk-{java_script}".lower()
    said = declare(one, subject)
    for text in ("Анна Иванова", "state of emergency", "regional", "part of", "RU-IRK", "77-од", "2026-07-01", "Губернатор области", "<b>fires</b> & smoke", subject):
        assert text in said, text
    assert one.page.locator("main [name=subject]").count() == 1, "nothing is recorded yet"
    confirm(one)
    record = one.text(f"[id='declaration-{subject}']")
    assert "state of emergency" in record and "declared" in record and "Анна Иванова" in record
    one.page.reload()
    assert one.page.locator(f"[id='declaration-{subject}']").count() == 1, "a reload records nothing"


def test_a_second_browser_sees_it_without_a_reload(desk):
    first, second, room = desk("ivanova", "declarations"), desk("guest", "declarations", language="ru"), desk("petrov")
    room.page.goto(f"{room.base}/map?tab=acts&lang=en")
    room.wait("document.body.classList.contains('ready')")
    second.page.evaluate("window.same = true")
    declare(first, "irk-seen")
    confirm(first)
    second.wait("document.getElementById('declaration-irk-seen') !== null", 120)
    assert "режим чрезвычайной ситуации" in second.text("[id='declaration-irk-seen']") and second.page.evaluate("window.same")


def test_a_warning_is_drafted_read_and_approved_and_then_seen_by_all(desk):
    one = desk("ivanova", "declarations")
    declare(one, "irk-warned", "RU-IRK")
    confirm(one)
    drafter = desk("smith", "alerts")
    drafter.page.click("a[href*='/desk/act/alert/draft']")
    fill(drafter, {"c.declaration": "irk-warned", "c.sender": "duty@example.org", "c.senderName": "Duty desk", "c.senderNameRu": "Дежурная служба"})
    assert "Nobody is warned yet" in drafter.text("main")
    confirm(drafter)
    warning = drafter.page.locator(".record", has=drafter.page.locator(".state", has_text="draft")).get_attribute("id")
    record = f"[id='{warning}']"
    assert "Approve and send out — not for the role analyst" in drafter.text(record).replace("\n", " ")
    guest = desk("guest", "alerts")
    assert guest.page.locator(record).count() == 0 and "wait for approval: 1" in guest.text("main")
    guest.wait("fetch('/data/acts').then(answer => answer.json()).then(acts => acts.alertsWaiting === 1 && acts.alerts.every(one => one.standing !== 'draft'))", 120)
    one.page.goto(f"{one.base}/desk/alerts?lang=ru")
    one.page.click("a[href*='/desk/act/alert/approve']")
    fill(one, {})
    said = one.text("main")
    assert "Дежурная служба" in said and "duty@example.org" in said and "Этот текст будет передан людям" in said and "Duty desk" in said
    confirm(one)
    guest.wait(f"document.getElementById({warning!r}) !== null", 120)
    assert "in force" in guest.text(record)
    feed = guest.page.request.get(f"{guest.base}/feeds/alerts.atom")
    assert feed.ok and "/alerts/" in feed.text()


@pytest.mark.parametrize("java_script", [True, False])
def test_an_entry_is_corrected_after_a_page_that_says_what_it_said_before(desk, java_script):
    one = desk("ivanova", "declarations", java_script_enabled=java_script)
    subject = f"irk-slip-{java_script}".lower()
    record = f"[id='declaration-{subject}']"
    declare(one, subject)
    confirm(one)
    one.page.click(f"{record} .acts a[href*='/desk/act/entry/correct']")
    assert one.page.input_value("[name='c.replacement.act.number']") == "77-од"
    assert one.page.input_value("[name='c.replacement.areas']") == "RU-IRK:part"
    fill(one, {"c.replacement.act.number": "88-од", "c.reason": "a slip of the pen"})
    said = one.text("main")
    for text in ("88-од (before: 77-од)", "a slip of the pen", "Анна Иванова", "It should have said what stands here", "Irkutsk"):
        assert text in said, text
    confirm(one)
    assert "Correct an entry" in one.text(".done")
    one.page.goto(f"{one.base}/desk/declarations?lang=en")
    assert "№ 88-од" in one.text(record) and "77-од" not in one.text(record)
    one.page.click(f"{record} .acts a[href*='/desk/act/entry/correct']")
    assert one.page.input_value("[name='c.replacement.act.number']") == "88-од", "the last word is put right, not the first"
    fill(one, {"c.how": "takeBack", "c.reason": "nothing was declared"})
    assert "Nothing of the kind happened" in one.text("main")
    confirm(one)
    one.page.goto(f"{one.base}/desk/declarations?lang=en")
    assert one.page.locator(record).count() == 0


def test_an_entry_is_found_by_its_number_and_others_than_an_approver_see_why_not(desk):
    one = desk("ivanova", "declarations")
    declare(one, "irk-numbered")
    confirm(one)
    number = re.search(r"Correct an entry E(\d+)", one.text("[id='declaration-irk-numbered']"))[1]
    one.page.goto(f"{one.base}/desk/act/entry/correct?lang=en")
    fill(one, {"entry": "999999"})
    assert "expected one of the ledger" in one.text("[role=alert]")
    fill(one, {"entry": number})
    assert "irk-numbered" in one.text("main .fire-facts") and one.page.input_value("[name='c.how']") == "replace"
    officer = desk("petrov", "declarations")
    refused = officer.page.locator("[id='declaration-irk-numbered'] li", has_text="Correct an entry").inner_text()
    assert "not for the role duty officer" in refused and "approver" in refused


@pytest.mark.parametrize("java_script", [True, False])
def test_a_draft_of_a_warning_is_revised_and_read_again(desk, java_script):
    subject = f"irk-draft-{java_script}".lower()
    one = desk("ivanova", "declarations")
    declare(one, subject, "RU-IRK")
    confirm(one)
    drafter = desk("smith", "alerts", java_script_enabled=java_script)
    drafter.page.click("a[href*='/desk/act/alert/draft']")
    fill(drafter, {"c.declaration": subject, "c.sender": "duty@example.org", "c.senderName": "Duty desk", "c.senderNameRu": "Дежурная служба"})
    confirm(drafter)
    warning = drafter.page.locator(".record", has=drafter.page.locator(".state", has_text="draft")).first.get_attribute("id")
    record = f"[id='{warning}']"
    drafter.page.click(f"{record} a[href*='/desk/act/alert/revise']")
    assert drafter.page.input_value("[name='c.senderName']") == "Duty desk" and drafter.page.input_value("[name='c.hours']") == "12"
    fill(drafter, {"c.senderName": "Desk of the region", "c.contact": "+7 000"})
    assert "Nobody is warned yet" in drafter.text("main") and "Desk of the region" in drafter.text("main .said")
    confirm(drafter)
    assert "Desk of the region" in drafter.text(record) and "+7 000" in drafter.text(record) and "draft" in drafter.text(record)
    one.page.goto(f"{one.base}/desk/alerts?lang=en")
    one.page.click(f"{record} a[href*='/desk/act/alert/discard']")
    fill(one, {"c.reason": "a test"})
    confirm(one)


def test_a_draft_of_a_report_is_revised(desk):
    one = desk("smith", "reports")
    one.page.click("a[href*='/desk/act/report/draft']")
    fill(one, {"subject": "daily/1", "c.title": "Fires at noon", "c.asOf": "2017-08-14T12:00"})
    confirm(one)
    one.page.click("[id='report-daily/1'] a[href*='/desk/act/report/revise']")
    assert one.page.input_value("[name='c.title']") == "Fires at noon" and one.page.input_value("[name='c.asOf']") == "2017-08-14T12:00"
    fill(one, {"c.title": "Fires at twelve"})
    assert "Fires at twelve" in one.text("main")
    confirm(one)
    assert "Fires at twelve" in one.text("[id='report-daily/1']")


def test_what_changed_after_it_was_read_is_not_recorded(desk):
    one, other = desk("ivanova", "declarations"), desk("ivanova", "declarations")
    declare(one, "irk-late")
    confirm(one)
    for browser in (one, other):
        browser.page.goto(f"{browser.base}/desk/act/declaration/lift?subject=irk-late&lang=en")
        fill(browser, {"c.number": "78-од", "c.date": "2026-07-02", "c.issuedBy": "Губернатор области"})
    confirm(one)
    other.page.click("main form[action^='/acts/'] button")
    other.page.wait_for_selector("[role=alert]")
    assert other.text("[role=alert]").startswith(("it has changed meanwhile", "the state does not allow"))
    other.problems[:] = [problem for problem in other.problems if " 409 " not in problem]


def test_a_refusal_is_said_before_anything_is_recorded_and_what_was_typed_stays(desk):
    one = desk("ivanova", "declarations")
    declare(one, "usa", "US-CA")
    assert "beyond the authority" in one.text("[role=alert]")
    assert one.page.input_value("[name='c.act.number']") == "77-од" and one.page.input_value("[name=subject]") == "usa"
    fill(one, {"c.areas": "RU-IRK", "effectiveAt": "1999-01-01T00:00"})
    assert "Is the time meant?" in one.text("[role=alert]") and one.page.locator("[name=insist]").count() == 1


def test_help_from_abroad_is_accepted_with_a_second_person(desk):
    one = desk("ivanova", "offers")
    one.page.click("a[href*='/desk/act/offer/receive']")
    fill(one, {"subject": "kaz", "c.offeror": "Kazakhstan", "c.origin": "foreign", "c.receiver": "Russia", "c.resources": "suppressionHelicopter:2:Mi-8\nfirefighter:40",
               "c.areas": "RU-IRK", "c.level": "federal", "c.words.text": "We stand ready."})
    confirm(one)
    one.page.click("a[href*='/desk/act/offer/acknowledge']")
    fill(one, {})
    confirm(one)
    one.page.click("a[href*='/desk/act/offer/accept']")
    fill(one, {"c.extent": "whole"})
    assert one.page.locator("[name='confirmation.password']").count() == 1
    fill(one, {"confirmation.name": "petrov", "confirmation.password": "correct horse battery"})
    assert "not for" in one.text("main") or "may not" in one.text("main")
    one.problems[:] = [problem for problem in one.problems if " 403 " not in problem]


def test_signing_out_forgets_who_it_was_and_what_was_kept(desk):
    one = desk("petrov", anew=True)
    one.page.goto(f"{one.base}/map?lang=en")
    one.wait("document.body.classList.contains('ready') && document.getElementById('sign-out') !== null")
    one.wait("navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)")
    one.page.reload()
    one.wait("document.getElementById('sign-out') !== null")
    one.wait("caches.open('zarevo-kept-1').then(cache => cache.keys()).then(keys => keys.length > 5)")
    assert "Пётр Петров" in one.text("#settings")
    one.page.click("#sign-out")
    one.page.wait_for_selector("main [name=password]")
    one.page.wait_for_timeout(500)
    assert one.page.evaluate("caches.open('zarevo-kept-1').then(cache => cache.keys()).then(keys => keys.map(key => key.url).filter(url => url.includes('/data/') || url.includes('/map')))") == []
    one.page.goto(f"{one.base}/desk/alerts?lang=en")
    assert one.text("h1") == "Sign in"


def test_a_form_without_the_sessions_token_is_refused(desk):
    one = desk("ivanova", "declarations")
    for path in ("/desk/act/declaration/declare", "/acts/declaration/declare"):
        answer = one.page.request.post(one.base + path, form={"subject": "x", "csrf": "wrong"})
        assert answer.status == 403


def violations(one):
    found = Axe().run(one.page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one.page.url}: {rule['id']}: {[node['html'][:90] for node in rule['nodes'][:3]]}" for rule in found]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_is_whole_html_and_for_everyone(desk, language, theme):
    one = desk("ivanova", language=language, bypass_csp=True)
    found = []
    addresses = [f"/desk/{page}" for page in PAGES] + ["/desk/act/declaration/declare", "/desk/act/order/issue", "/desk/act/alert/draft", "/desk/act/fire/register"]
    for address in addresses:
        one.page.goto(f"{one.base}{address}?lang={language}&theme={theme}")
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(one.page.request.get(one.page.url).text())
        found += [f"{address}: {error}" for error in parser.errors] + violations(one)
        assert one.page.get_attribute("html", "lang") == language
    assert not found, "\n".join(found)


def test_a_phone_needs_no_sideways_scrolling(desk):
    one = desk("ivanova", "declarations", viewport={"width": 390, "height": 844})
    for page in PAGES:
        one.page.goto(f"{one.base}/desk/{page}?lang=ru")
        assert one.page.evaluate("document.documentElement.scrollWidth") <= 390, page
