"""A browser and a shop on each engine. Pages that log an error, or break the content policy, fail their test."""
import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from shop import Shop

from pages import DESK, LAPTOP, PHONE

CHROMIUM = os.environ.get("BAKKAL_CHROMIUM", "/usr/bin/chromium")
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--lang=tr-TR"])
        yield running
        running.close()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def shop(request):
    """A shop with the sample firm in it, on each engine in turn. Tests of one engine say so by `only`."""
    if request.param == "postgres" and not os.environ.get("BAKKAL_TEST_POSTGRES"):
        pytest.skip("BAKKAL_TEST_POSTGRES is not set")
    running = Shop(request.param)
    yield running
    running.stop()


@pytest.fixture
def window(browser, shop, request):
    """Opens signed-in windows: window(DESK) or window(PHONE, color_scheme="dark"); signed_in=False for a stranger."""
    contexts, complaints = [], []

    def open_window(view=DESK, signed_in=True, may_complain=False, **more):
        context = browser.new_context(locale="tr-TR", timezone_id="Europe/Istanbul", base_url=shop.address,
                                      storage_state=shop.sign_in(browser) if signed_in else None, **{**view, **more})
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        if not may_complain:
            page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
            page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}") if message.type == "error" else None)
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


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


def violations(page):
    """What axe-core finds on the page, one line each; the bar is none."""
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
