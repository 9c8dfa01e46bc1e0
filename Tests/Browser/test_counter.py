"""The counter: a sale by keyboard, its receipt, what other windows see of it, a new price."""
import time

from playwright.sync_api import expect
from steps import add_customer, codes, lira, path, ring_up, toast


def test_a_sale_of_two_lines_is_made_by_keyboard_and_taken_back(page):
    first, second = codes(page)
    card = add_customer(page, "Tezgâh", "Müşterisi")
    page.goto(f"/hizli-satis?musteri={card.rsplit('/', 1)[1]}")
    expect(page.locator("#f-q")).to_be_focused()
    for number, code in enumerate((first, second), 1):
        page.keyboard.type(code)
        page.keyboard.press("Enter")
        expect(page.locator("#satis tbody tr")).to_have_count(number)
        expect(page.locator("#f-q")).to_be_focused()
    was = page.locator("#bitir-tutar").inner_text()
    before = lira(was)
    each = lira(page.locator("#t1").inner_text())
    page.locator("#f-a1").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    total = before + 2 * each
    page.wait_for_function("was => document.querySelector('#bitir-tutar').innerText !== was", arg=was)
    assert lira(page.locator("#odenecek output").inner_text()) == lira(page.locator("#bitir-tutar").inner_text()) == total
    page.keyboard.press("Control+Enter")
    expect(page.locator("h1")).to_contain_text("Fiş")
    assert lira(page.locator(".sums .total .num").inner_text()) == total
    receipt = path(page)
    page.goto(card)
    expect(page.locator("#gecmis-liste")).to_contain_text("Alışveriş")

    page.goto(receipt)
    page.get_by_role("button", name="Geri al").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Fişi geri al").click()
    toast(page, "Fiş geri alındı")
    page.goto(card)
    expect(page.locator("#kart-ozet")).to_contain_text("henüz yok")


def test_a_name_typed_at_the_counter_offers_products_and_customers(page):
    page.goto("/hizli-satis")
    page.locator("#f-q").press_sequentially("a")
    expect(page.locator("#urunler-bul button").first).to_be_visible()
    page.locator("#f-m").press_sequentially("a")
    expect(page.locator("#musteriler-bul button").first).to_be_visible()
    page.locator("#musteriler-bul button").first.click()
    expect(page.get_by_role("button", name="Başka müşteri")).to_be_visible()


def test_another_window_sees_the_sale_and_the_note_within_two_seconds(page, window):
    code = codes(page, 1)
    card = add_customer(page, "Canlı", "İzlenen")
    watching = window()
    with watching.expect_request(lambda request: request.url.endswith("/canli")):
        watching.goto(card)
    watching.wait_for_timeout(300)      # the stream's first byte
    history = watching.locator("#gecmis-liste")

    ring_up(page, card, code)
    sold = time.monotonic()
    expect(history).to_contain_text("Alışveriş", timeout=2_000)
    expect(watching.locator("#kart-ozet")).to_contain_text("1 kez", timeout=2_000)
    assert time.monotonic() - sold < 2

    page.goto(card)
    page.get_by_label("Not ekle").fill("Pencereler arası")
    page.keyboard.press("Enter")
    expect(history).to_contain_text("Pencereler arası", timeout=2_000)


def test_part_of_a_sale_comes_back(page):
    card = add_customer(page, "İade", "Getiren")
    ring_up(page, card, codes(page))
    page.get_by_role("link", name="İade al").click()
    page.locator("[name=l1]").fill("1")
    page.get_by_role("button", name="İadeyi kaydet").click()
    expect(page.locator("h1")).to_contain_text("İade fişi")
    toast(page, "İade kaydedildi")


def test_a_new_price_stands_on_the_product_and_in_its_history(page):
    page.goto("/urunler")
    page.goto(page.locator("tbody a.name").first.get_attribute("href"))
    product, known = path(page), page.locator("#fiyatlar tbody tr").count()
    page.get_by_role("link", name="Düzenle").click()
    page.get_by_label("Fiyat, KDV dahil").fill("1.234,50")
    page.keyboard.press("Control+Enter")
    toast(page, "Kaydedildi")
    assert path(page) == product
    expect(page.locator(".strip")).to_contain_text("₺1.23")
    expect(page.locator("#fiyatlar tbody tr")).to_have_count(known + 1)
