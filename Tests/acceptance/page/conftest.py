"""The page in a browser: Debian's chromium, driven by Playwright; every error of the page fails the test that met it."""
import os
import shutil
import subprocess
import tempfile

import pytest
from playwright.sync_api import sync_playwright
from serving import wait_for
from staff import PASSWORD, add_staff

# Milliseconds that a page may take of a server that was built for debugging, on a busy machine.
PATIENCE = 120_000
# Cookies of those who are signed in, by server and name: checking a password takes its time by design.
SESSIONS = {}
READY = "performance.getEntriesByName('zarevo:{}').length > 0"


@pytest.fixture(scope="session")
def chromium():
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "chromium is missing: scripts/install-dependencies --browser"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def story_base():
    """A server of a store that holds acts and no detections: Siberia in 2019."""
    program, log = os.environ.get("ZAREVO", ".build/release/zarevo"), tempfile.TemporaryFile("a+")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "demo", "--scenario", "siberia-2019", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([program, "serve", "--store", os.path.join(folder, "siberia-2019.gpkg"), "--port", "0"], stderr=log, stdout=log)
        yield wait_for(server, log)
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture(scope="module")
def desk_base(store):
    """A server with accounts, of a copy of the store: acts are recorded in it."""
    program, log = os.environ.get("ZAREVO", ".build/release/zarevo"), tempfile.TemporaryFile("a+")
    with tempfile.TemporaryDirectory() as folder:
        own = shutil.copy(store, os.path.join(folder, "own.gpkg"))
        add_staff(own)
        server = subprocess.Popen([program, "serve", "--store", own, "--port", "0"], stderr=log, stdout=log)
        yield wait_for(server, log)
        server.terminate()
        server.wait(timeout=10)


class Room:
    """A page of the browser, and what went wrong in it."""

    def __init__(self, browser, base, **options):
        self.base = base
        self.problems = []
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, "locale": "en-GB", **options})
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))

    def hear(self, message):
        if message.type in ("error", "warning") and "registration blocked by Playwright" not in message.text:
            self.problems.append(f"{message.text} {message.location.get('url', '')}")

    def open(self, query="", mark="ready"):
        self.page.goto(f"{self.base}/map{query}")
        if mark:
            self.wait(READY.format(mark))
            # What stands around the map answers as well.
            self.wait(READY.format("ready"))
        return self

    def wait(self, condition, seconds=60):
        """Polls: the page's policy forbids functions made from text."""
        for _ in range(int(seconds * 20)):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never true: {condition}; problems: {self.problems}")

    def text(self, selector):
        return self.page.inner_text(selector)

    def address(self):
        self.page.wait_for_timeout(700)
        return self.page.evaluate("decodeURIComponent(location.search)")


@pytest.fixture
def story(chromium, story_base):
    yield from rooms(chromium, story_base)


@pytest.fixture
def desk(chromium, desk_base):
    """Browsers of people: `desk("ivanova")` is signed in, `desk()` is nobody."""
    made = []

    def make(name=None, page="situation", language="en", anew=False, **options):
        kept = None if anew else SESSIONS.get((desk_base, name))
        one = Room(chromium, desk_base, storage_state=kept, **options)
        made.append(one)
        one.page.goto(f"{desk_base}/desk/{page}?lang={language}")
        if name and not kept:
            one.page.fill("[name=name]", name)
            one.page.fill("[name=password]", PASSWORD)
            one.page.click("main button")
            one.page.wait_for_selector("#pages")
            if not anew:
                SESSIONS[desk_base, name] = one.context.storage_state()
        return one

    yield make
    for one in made:
        one.context.close()
    # A page that needs an account says so with its status.
    problems = [problem for one in made for problem in one.problems if " 401 " not in problem]
    assert not problems, problems


@pytest.fixture
def room(chromium, base):
    yield from rooms(chromium, base)


def rooms(chromium, base):
    """Makes pages; at the end each must have been without errors and violations of its policy."""
    made = []

    def make(query="", mark="detections", **options):
        made.append(Room(chromium, base, **options))
        return made[-1].open(query, mark)

    yield make
    for one in made:
        one.context.close()
    problems = [problem for one in made for problem in one.problems]
    assert not problems, problems
