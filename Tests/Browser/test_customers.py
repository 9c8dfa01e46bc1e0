"""Customers: found, written down, changed by two people, marked in bulk, noted."""
import re
import time

import pytest
from playwright.sync_api import expect
from steps import add_customer, path, toast

from pages import LAPTOP


def test_a_known_phone_is_offered_while_typing_and_asked_once_before_saving(page, window):
    phone = "0533 123 45 09"
    add_customer(page, "Aslı", "Bilinen", telefon=phone)
    form = window(may_be_refused=True)
    form.goto("/musteriler/yeni")
    form.locator("#f-ad").fill("Zübeyde")
    form.locator("#f-soyad").fill("Benzerli")
    form.locator("#f-telefon").press_sequentially(phone)
    expect(form.locator("#benzer")).to_contain_text("Bu kişi kayıtlı olabilir")
    expect(form.locator("#benzer a.name")).to_have_text("Aslı Bilinen")
    form.get_by_role("button", name="Müşteriyi kaydet").click()
    expect(form.get_by_role("alert")).to_contain_text("Henüz kaydedilmedi")
    form.get_by_role("button", name="Bu başka kişi").click()
    expect(form.locator("h1")).to_contain_text("Zübeyde Benzerli")


def test_a_wrong_phone_gets_a_sentence_with_an_example_and_nothing_is_lost(window):
    page = window(may_be_refused=True)
    page.goto("/musteriler/yeni")
    page.locator("#f-ad").fill("Mükerrem")
    page.locator("#f-telefon").fill("0532 123")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#y-telefon")).to_have_text(re.compile("7 rakam var, 11 olmalı. Örnek:"))
    expect(page.locator("#f-ad")).to_have_value("Mükerrem")
    expect(page.locator("#f-telefon")).to_be_focused()
    assert page.get_by_role("alert").get_by_role("link", name="Telefon").get_attribute("href") == "#f-telefon"


def test_half_written_customers_survive_a_reload_and_are_forgotten_once_saved(page):
    page.goto("/musteriler/yeni")
    page.locator("#f-ad").press_sequentially("Şükran")
    expect(page.locator("[data-draft-status]")).to_contain_text("Taslak")
    page.reload()
    expect(page.locator("#f-ad")).to_have_value("Şükran")
    expect(page.get_by_text("Taslağınız duruyor")).to_be_visible()
    page.locator("#f-soyad").fill("Taslakoğlu")
    page.get_by_role("button", name="Müşteriyi kaydet").click()
    expect(page.locator("h1")).to_contain_text("Şükran Taslakoğlu")
    page.goto("/musteriler/yeni")
    expect(page.locator("#f-ad")).to_have_value("")


def test_a_double_click_makes_one_customer(page):
    page.goto("/musteriler/yeni")
    page.locator("#f-ad").fill("Çift")
    page.locator("#f-soyad").fill("Tıklayan")
    page.get_by_role("button", name="Müşteriyi kaydet").dblclick()
    expect(page.locator("h1")).to_contain_text("Çift Tıklayan")
    page.goto("/musteriler?ara=Tıklayan")
    expect(page.locator("tbody tr")).to_have_count(1)


def test_only_the_name_fields_of_the_chosen_kind_are_shown(page):
    page.goto("/musteriler/yeni")
    expect(page.locator("#f-unvan")).to_be_hidden()
    page.get_by_label("Firma", exact=True).check()
    expect(page.locator("#f-unvan")).to_be_visible()
    expect(page.locator("#f-ad")).to_be_hidden()


def test_two_people_edit_one_card_and_nobody_loses_anything(page, window):
    card = add_customer(page, "Ortak", "Düzenlenen", eposta="eski@example.org")
    other = window(may_be_refused=True)
    for each in (page, other):
        each.goto(card + "/duzenle")
    page.locator("#f-zevk").fill("Tuzsuz peynir")
    page.get_by_role("button", name="Değişiklikleri kaydet").click()
    toast(page, "Kaydedildi")
    other.locator("#f-eposta").fill("yeni@example.org")
    other.get_by_role("button", name="Değişiklikleri kaydet").click()
    expect(other.get_by_role("alert")).to_contain_text("Siz yazarken başkası şunları değiştirdi: Neyi sever")
    expect(other.locator("#f-eposta")).to_have_value("yeni@example.org")
    expect(other.locator("#f-zevk")).to_have_value("Tuzsuz peynir")
    other.get_by_role("button", name="Değişiklikleri kaydet").click()
    expect(other.locator("#kim")).to_contain_text("yeni@example.org")
    expect(other.locator("#davranis")).to_contain_text("Tuzsuz peynir")


def hits(page, typed):
    """What the palette finds for the typed text: addresses of cards."""
    page.keyboard.press("Control+k")
    with page.expect_response(lambda answer: "/ara?hizli=1" in answer.url and answer.url.split("q=")[1]):
        page.keyboard.type(typed)
    page.wait_for_function("typed => document.querySelector('[data-palette-dialog] input').value === typed", arg=typed)
    page.wait_for_timeout(250)      # the last letters' answer
    found = [each.get_attribute("href") for each in page.locator("#pal-l [role=option][href^='/musteriler/']").all()]
    page.keyboard.press("Escape")
    return [each for each in found if "yeni" not in each]


def test_the_palette_finds_names_however_they_are_typed_and_parts_of_phones(page):
    add_customer(page, "Nazlı", "Yılmaz", telefon="0533 987 65 41")
    card = path(page)
    page.goto("/")
    names = {typed: hits(page, typed) for typed in ("yilmaz", "YILMAZ", "Yılmaz")}
    assert names["yilmaz"] and names["yilmaz"] == names["YILMAZ"] == names["Yılmaz"]
    assert card in hits(page, "98765")
    assert card in hits(page, "nazlı yıl")

    page.keyboard.press("Control+k")
    page.keyboard.type("nazlı yıl")
    expect(page.locator("#pal-l [role=option][aria-selected=true]")).to_contain_text("Nazlı Yılmaz")
    page.wait_for_timeout(600)       # the answer to the last letter chooses its first row anew
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Nazlı Yılmaz")


def test_rows_are_chosen_by_keys_tagged_together_and_untagged_by_undo(page):
    page.goto("/musteriler?gorunum=etkin")
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator("[data-bulk]")).to_contain_text("2 müşteri seçildi")
    label = f"kış {time.time_ns() % 10_000}"
    page.get_by_label("Eklenecek etiket").fill(label)
    page.get_by_role("button", name="Etiket ekle").click()
    toast(page, f"2 müşteriye “{label}” etiketi eklendi").get_by_role("button", name="Geri al").click()
    page.wait_for_load_state()
    page.goto(f"/musteriler?etiket={label}")
    expect(page.locator("main")).to_contain_text("uyan müşteri yok")
    page.goto("/musteriler")
    page.keyboard.press("j")
    name = page.locator("tr.is-cursor a.name").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(name)


def test_a_note_is_written_taken_back_and_deleted_and_brought_back(page):
    add_customer(page, "Notlu", "Müşteri")
    lines = page.locator("#gecmis-liste")
    page.get_by_label("Not ekle").fill("Salı arayın, eşi evde olacak")
    page.keyboard.press("Enter")
    expect(lines).to_contain_text("Salı arayın")
    toast(page, "Not eklendi").get_by_role("button", name="Geri al").click()
    toast(page, "Not silindi").get_by_role("button", name="Geri al").click()
    toast(page, "Not geri geldi")
    expect(lines.locator("p", has_text="Salı arayın").first).to_be_visible()


def test_the_card_says_what_matters_without_scrolling_on_a_small_laptop(window):
    page = window(LAPTOP)
    page.goto("/musteriler?sirala=ciro&yon=azalan")
    page.goto(page.locator("tbody a.name").first.get_attribute("href"))
    for part in ["h1", ".who .acts", "#kart-ozet", "#davranis", "#kim a[href^='tel:']", "#gecmis-liste li:nth-child(3)", "#gorusme"]:
        box = page.locator(part).first.bounding_box()
        assert box and box["y"] + box["height"] <= LAPTOP["viewport"]["height"], part
    assert page.evaluate("scrollY") == 0


def test_escape_goes_back_and_nothing_typed_is_lost(page):
    page.goto("/musteriler")
    page.goto("/musteriler/yeni")
    page.locator("#f-ad").press_sequentially("Yarım")
    page.keyboard.press("Escape")      # leaves the field
    page.keyboard.press("Escape")      # leaves the page
    page.wait_for_url("**/musteriler")
    page.goto("/musteriler/yeni")
    expect(page.locator("#f-ad")).to_have_value("Yarım")
    page.get_by_role("button", name="Taslağı sil").click()

    page.goto("/kurulum/subeler")
    page.get_by_label("Şube adı").press_sequentially("Yarım kalan")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    toast(page, "kaydedilmemiş yazı var")
    assert path(page) == "/kurulum/subeler"
    expect(page.get_by_label("Şube adı")).to_have_value("Yarım kalan")
