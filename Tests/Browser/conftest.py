"""A browser and a shop on each engine. Pages that log an error, or break the content policy, fail their test."""
import os
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from shop import Shop

from pages import DESK, LAPTOP, PHONE, THEMES

CHROMIUM = os.environ.get("BAKKAL_CHROMIUM", "/usr/bin/chromium")
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
TURKISH = {"locale": "tr-TR", "timezone_id": "Europe/Istanbul"}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--lang=tr-TR"])
        yield running
        running.close()


def on_engine(request, **more):
    if request.param == "postgres" and not os.environ.get("BAKKAL_TEST_POSTGRES"):
        pytest.skip("BAKKAL_TEST_POSTGRES is not set")
    running = Shop(request.param, **more)
    yield running
    running.stop()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def shop(request):
    """A shop with a small sample firm in it, on each engine in turn."""
    yield from on_engine(request)


@pytest.fixture(params=["sqlite", "postgres"])
def empty_shop(request):
    """A shop that nobody owns yet."""
    yield from on_engine(request, demo=False)


@pytest.fixture
def window_at(browser):
    """Opens windows on a shop: window_at(shop, DESK) or window_at(shop, PHONE, color_scheme="dark"); signed_in=False
    for a stranger. may_be_refused: pages that answer 4xx are part of the test."""
    contexts, complaints = [], []

    def open_window(shop, view=DESK, signed_in=True, may_be_refused=False, **more):
        state = shop.sign_in(browser) if signed_in else None
        context = browser.new_context(**{**TURKISH, "base_url": shop.address, "storage_state": state, **view, **more})
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        listen(page, complaints, may_be_refused)
        return page

    yield open_window
    for context in contexts:
        for page in context.pages:
            page.goto("about:blank")      # to close a page that is on its way to another may never end
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def window(window_at, shop):
    """The same on the shop of this engine: window(PHONE)."""
    return partial(window_at, shop)


def listen(page, complaints, may_be_refused=False):
    """Collects what goes wrong in the page: thrown errors, refused content, failed requests."""
    def hear(said):
        refused = "status of 4" in said.text and "/static/" not in said.location.get("url", "")
        if said.type == "error" and not (may_be_refused and refused):
            complaints.append(f"{page.url}: {said.text} {said.location.get('url', '')}")
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("console", hear)


@pytest.fixture
def page(window):
    """A signed-in window at the desk."""
    return window()


@pytest.fixture
def phone(window):
    return window(PHONE)


@pytest.fixture
def laptop(window):
    return window(LAPTOP)


def violations(page, colours_only=False):
    """What axe-core finds on the page, one line each; the bar is none."""
    rules = {"type": "rule", "values": ["color-contrast"]} if colours_only else RULES
    found = Axe().run(page, options={"runOnly": rules}).response["violations"]
    return [f"{each['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}" for each in found for node in each["nodes"]]


def looks_right(page):
    """Asserts that axe finds nothing in either theme and that nothing sticks out, on the page as it stands."""
    for theme in THEMES:
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        assert violations(page, colours_only=theme == "dark") == [], theme      # a theme changes nothing but colours
    assert sideways(page) == []


def sideways(page):
    """What sticks out to the right of the page, or nothing."""
    return page.evaluate("""() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
        [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(each => `${each.tagName}.${each.getAttribute("class")} ${Math.round(each.getBoundingClientRect().right)}`).slice(0, 6)""")
