"""Coming in: the first owner, the sign-in, an invited person, the language."""
import re

from playwright.sync_api import expect
from shop import OWNER, become_owner
from steps import path

from pages import DESK


def test_the_first_owner_comes_in_by_the_printed_link_and_only_once(empty_shop, window_at):
    page = window_at(empty_shop, signed_in=False, may_be_refused=True)
    page.goto(empty_shop.owner_link)
    page.locator("[name=firm]").fill("Deneme")
    for name, value in {"name": "Ayşe", "email": "ayse@example.com", "password": "uzun-bir-parola", "again": "baska-bir-parola"}.items():
        page.locator(f"main form [name={name}]").fill(value)
    page.get_by_role("button", name="Defteri aç").click()
    expect(page.get_by_text("İki parola aynı değil")).to_be_visible()
    expect(page.locator("[name=email]")).to_have_value("ayse@example.com")
    become_owner(page)
    page.goto("/")
    expect(page.locator("h1")).to_contain_text(OWNER["name"].split()[0])
    page.goto("/musteriler")
    expect(page.locator("main")).to_contain_text("Henüz müşteri yok")

    late = window_at(empty_shop, signed_in=False, may_be_refused=True)
    late.goto(empty_shop.owner_link)
    assert path(late) == "/giris"


def test_a_wrong_password_gets_a_sentence_and_the_right_one_leads_where_she_was_going(shop, window):
    window()      # the owner is made
    page = window(signed_in=False, may_be_refused=True)
    page.goto("/urunler")
    assert path(page).startswith("/giris")
    page.get_by_label("E-posta ya da cep telefonu").fill(OWNER["email"])
    page.get_by_label("Parola").fill("yanlis-bir-parola")
    page.get_by_role("button", name="Giriş yap").click()
    expect(page.locator("main")).to_contain_text("Ad ya da parola tutmadı")
    expect(page.get_by_label("E-posta ya da cep telefonu")).to_have_value(OWNER["email"])
    page.get_by_label("Parola").fill(OWNER["password"])
    page.get_by_role("button", name="Giriş yap").click()
    expect(page.locator("h1")).to_contain_text("Ürünler")
    page.get_by_role("button", name="Çıkış").click()
    expect(page.get_by_role("button", name="Giriş yap")).to_be_visible()
    page.goto("/urunler")
    assert path(page).startswith("/giris")


def test_an_invited_apprentice_sees_no_margin_anywhere(shop, page, window):
    page.goto("/kurulum/kisiler")
    page.locator("#f-name").fill("Can Çırak")
    page.locator("#f-email").fill("can@example.org")
    page.locator("#f-role").select_option("apprentice")
    page.get_by_role("button", name="Kişiyi çağır").click()
    link = page.locator("#f-link").input_value()

    can = window(signed_in=False, may_be_refused=True)
    can.goto(link)
    can.locator("[name=password]").fill("cirak-icin-uzun-parola")
    can.locator("[name=again]").fill("cirak-icin-uzun-parola")
    can.get_by_role("button", name="Parolayı kaydet ve gir").click()
    expect(can.locator("h1")).to_contain_text("Can")

    def walk(pages):
        for address in pages:
            can.goto(address)
            seen = can.locator("main").inner_text().lower()
            assert not re.search(r"\bkâr\b|\bkârı\b|maliyet|kazanç oranı", seen), address
    walk(["/", "/musteriler", "/urunler", "/satislar", "/hizli-satis"])
    for lists in ["/musteriler?sirala=ciro&yon=azalan", "/urunler", "/satislar"]:
        can.goto(lists)
        row = can.locator("main a.name").first
        if row.count():
            walk([row.get_attribute("href")])
    for closed in ["/kurulum/kisiler", "/denetim", "/demo/gercekler", "/kurulum/firma"]:
        assert can.goto(closed).status == 403


def test_the_language_is_switched_and_switched_back(shop, page, window):
    page.goto("/hesabim")
    page.get_by_label("English").check()
    page.get_by_role("button", name="Dili kaydet").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("navigation", name="Main menu")).to_be_visible()
    page.goto("/hesabim")
    page.get_by_label("Türkçe").check()
    page.get_by_role("button", name="Save language").click()
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    stranger = window(DESK, signed_in=False, extra_http_headers={"Accept-Language": "tr"})
    stranger.goto("/giris")
    stranger.get_by_role("button", name="English").click()
    expect(stranger.get_by_role("button", name="Sign in")).to_be_visible()


def test_the_audit_tells_in_words_what_happened(shop, page):
    page.goto("/denetim")
    told = page.locator("main .list b").all_inner_texts()
    assert told and [each for each in told if re.fullmatch(r"[a-z]+\.[A-Za-z_]+", each)] == []
    fields = [each.split(":")[0] for each in page.locator("main .list .small").all_inner_texts()]
    assert [each for each in fields if re.fullmatch(r"[a-z_.]+", each)] == []
