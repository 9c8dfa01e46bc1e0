"""Every page, in every view: it opens, nothing complains, axe finds nothing, nothing sticks out."""
import pytest
from conftest import violations

from pages import DESK, GATES, PAGES, VIEWS, open_page

on_sqlite = pytest.mark.parametrize("shop", ["sqlite"], indirect=True)      # how a page looks does not depend on the engine


@on_sqlite
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits(shop, window, name, view):
    page = window(VIEWS[view], may_complain=name == "yok")      # the browser itself notes a 404 as an error
    status = open_page(page, shop.address, PAGES[name])
    assert status == (404 if name == "yok" else 200)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, "the page scrolls sideways"


@on_sqlite
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", GATES)
def test_a_gate_is_accessible_and_fits(shop, window, name, view):
    page = window(VIEWS[view], signed_in=False)
    assert open_page(page, shop.address, GATES[name]) == 200
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_scripts_and_without_inline_anything(shop, window, name):
    page = window(DESK, java_script_enabled=False, may_complain=name == "yok")
    answer = page.goto(PAGES[name].rstrip(">"))
    assert answer.status == (404 if name == "yok" else 200)
    assert page.locator("h1").count() == 1
    assert page.locator("[style], [onclick], [onsubmit], script:not([src]), style").count() == 0


@on_sqlite
@pytest.mark.parametrize("name", ["bugun", "musteriler", "yeni-musteri", "kurulum"])
def test_a_page_speaks_english_too(shop, window, name):
    page = window(DESK, extra_http_headers={"Accept-Language": "en"})
    page.context.add_cookies([{"name": "dil", "value": "en", "url": shop.address}])
    open_page(page, shop.address, PAGES[name])
    assert page.locator("html").get_attribute("lang") == "en"
    assert "Ana menü" not in page.content()
