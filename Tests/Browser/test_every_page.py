"""Every page, in every view: it opens, nothing complains, axe finds nothing, nothing sticks out."""
import re

import pytest
from conftest import TURKISH, listen, looks_right, sideways
from shop import ROOT

from pages import DESK, GATES, MISSING, ON_THE_WAY, PAGES, PARTS, PHONE, VIEWS, address_of, open_page

on_sqlite = pytest.mark.parametrize("shop", ["sqlite"], indirect=True)      # how a page looks does not depend on the engine
on_postgres = pytest.mark.parametrize("shop", ["postgres"], indirect=True)


@pytest.fixture(scope="module", params=VIEWS)
def walker(request, browser, shop):
    """One window that walks from page to page: (the page, what went wrong since)."""
    context = browser.new_context(**TURKISH, **VIEWS[request.param], reduced_motion="reduce", storage_state=shop.sign_in(browser))
    context.set_default_timeout(10_000)
    page, complaints = context.new_page(), []
    listen(page, complaints, may_be_refused=True)
    yield page, complaints
    context.close()


@on_sqlite
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits(shop, walker, name):
    page, complaints = walker
    path = address_of(page, shop.address, PAGES[name])
    complaints.clear()
    walk(page, shop.address, path, 404 if name in MISSING else 200)
    assert complaints == []
    assert page.locator("h1").count() == 1


@on_sqlite
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", GATES)
def test_a_gate_is_accessible_and_fits(shop, window, name, view):
    page = window(VIEWS[view], signed_in=False, may_be_refused=True)
    walk(page, shop.address, GATES[name], None)


def walk(page, origin, path, status):
    page.emulate_media(color_scheme="light")
    answered = open_page(page, origin, path)
    assert status in (None, answered)
    assert answered < 500
    looks_right(page)
    if page.viewport_size["width"] == PHONE["viewport"]["width"]:
        page.set_viewport_size({"width": 360, "height": 740})
        stuck = sideways(page)
        page.set_viewport_size(PHONE["viewport"])
        assert stuck == [], "at 360"


@on_postgres
def test_every_page_opens_on_postgresql_too(shop, window):
    page = window(may_be_refused=True)
    for name, path in PAGES.items():
        assert open_page(page, shop.address, path) == (404 if name in MISSING else 200), name


@on_sqlite
def test_a_page_opens_without_scripts_and_without_inline_anything(shop, window):
    page = window(DESK, java_script_enabled=False, may_be_refused=True)
    for name, path in PAGES.items():
        answer = page.goto(address_of(page, shop.address, path))
        assert answer.status == (404 if name in MISSING else 200), name
        assert page.locator("h1").count() == 1, name
        assert page.locator("[style], [onclick], [onsubmit], script:not([src]), style").count() == 0, name


@on_sqlite
def test_every_page_speaks_english_too(shop, window):
    page = window(may_be_refused=True)
    page.context.add_cookies([{"name": "dil", "value": "en", "url": shop.address}])
    for name, path in PAGES.items():
        open_page(page, shop.address, path)
        assert page.locator("html").get_attribute("lang") == "en", name
        for word in ("Ana menü", "Kaydet", "Vazgeç", "Müşteri ekle"):
            assert word not in page.locator("body").inner_text(), f"{name}: {word}"


def test_the_list_of_pages_is_whole():
    """Each GET address of the rooms is walked, or named as a part of a page."""
    routes = {route for file in (ROOT / "Sources").rglob("*.swift") for route in re.findall(r'desk\.get\("([^"]*)"', file.read_text())}
    walked = [re.sub(r"\[.*]", "", path) for path in (*PAGES.values(), *GATES.values())]

    def covers(path, route):
        start, _, rest = path.partition(">")
        row = start.split("?")[0].strip("/") + ("/:id" if ">" in path else "") + rest
        return re.sub(":[^/]+", ":id", route) in (row, start.split("?")[0].strip("/"))
    assert [route for route in sorted(routes - PARTS - ON_THE_WAY) if not any(covers(path, route) for path in walked)] == []
