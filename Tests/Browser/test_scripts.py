"""What scripts add: palette, keys, theme, drafts."""
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.parametrize("shop", ["sqlite"], indirect=True)


def test_the_palette_opens_by_key_finds_while_typing_and_closes_by_escape(page):
    page.goto("/")
    page.keyboard.press("Control+k")
    palette = page.locator("[data-palette-dialog]")
    expect(palette).to_be_visible()
    with page.expect_response(lambda answer: "/ara?hizli=1" in answer.url and "q=a" in answer.url):
        page.keyboard.type("a")
    page.keyboard.press("Escape")
    expect(palette).to_be_hidden()


def test_g_then_a_letter_goes_and_never_while_typing(page):
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/musteriler")
    page.goto("/musteriler/yeni")
    page.locator("#f-ad").focus()
    page.keyboard.type("gmc")
    assert page.url.endswith("/musteriler/yeni")
    expect(page.locator("#f-ad")).to_have_value("gmc")


def test_the_list_is_walked_with_j_and_k_and_left_with_escape(page):
    page.goto("/")
    page.goto("/musteriler")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("tr.is-cursor")).to_have_count(1)
    name = page.locator("tr.is-cursor a.name").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(name)
    page.keyboard.press("Escape")
    page.wait_for_url("**/musteriler")


def test_single_letters_can_be_switched_off(page):
    page.goto("/")
    page.keyboard.press("?")
    page.get_by_label("Tek harfli kısayollar açık").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_timeout(300)
    assert page.url.rstrip("/").count("/") == 2


def test_the_theme_stays(page):
    page.goto("/")
    page.locator("[data-theme-toggle]:visible").first.click()
    page.goto("/musteriler")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_half_written_customer_is_there_on_return_and_can_be_thrown_away(page):
    page.goto("/musteriler/yeni")
    field = page.locator("#f-ad")
    field.fill("Şükran")
    page.wait_for_timeout(700)
    page.goto("/musteriler/yeni")
    expect(field).to_have_value("Şükran")
    page.get_by_role("button", name="Taslağı sil").click()
    expect(field).to_have_value("")
