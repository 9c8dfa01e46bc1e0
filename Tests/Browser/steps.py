"""What several tests do on the way: each is what a person would do in the browser."""
import re

from playwright.sync_api import expect


def add_customer(page, first, last, **more):
    """Writes a new customer and returns the address of the card."""
    page.goto("/musteriler/yeni")
    for name, value in {"ad": first, "soyad": last, **more}.items():
        page.locator(f"#f-{name}").fill(value)
    page.get_by_role("button", name="Müşteriyi kaydet").click()
    expect(page.locator("h1")).to_contain_text(f"{first} {last}")
    return path(page)


def path(page):
    """The address without the shop and without the place on the page."""
    return re.sub(r"^https?://[^/]+|#.*$", "", page.url)


def toast(page, sentence):
    """The toast with this sentence."""
    found = page.locator("[data-toast]", has_text=sentence)
    expect(found).to_be_visible()
    return found


def codes(page, count=2):
    """Codes and prices of the first products of the list."""
    page.goto("/urunler?sirala=fiyat&yon=azalan")
    found = page.locator("tbody .c-name .small").all_inner_texts()[:count]
    return [text.split(" · ")[0] for text in found]


def ring_up(page, customer, wanted):
    """Makes a sale at the counter without touching the mouse; ends on its receipt."""
    page.goto(f"/hizli-satis?musteri={customer.rsplit('/', 1)[1]}")
    expect(page.locator("#f-q")).to_be_focused()
    for number, code in enumerate(wanted):
        page.keyboard.type(code)
        page.keyboard.press("Enter")
        expect(page.locator("#satis tbody tr")).to_have_count(number + 1)
        expect(page.locator("#f-q")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.locator("h1")).to_contain_text("Fiş")


def lira(text):
    """“₺1.234,50” in kuruş."""
    digits = re.sub(r"[^\d,]", "", text)
    whole, _, part = digits.partition(",")
    return int(whole) * 100 + int((part or "0").ljust(2, "0"))


def upload(page, kind, file):
    """Gives a file to the import; kind is the radio's value."""
    page.goto(f"/ice-aktar?tur={kind}")
    expect(page.locator("[name=tur]:checked")).to_have_value(kind)
    page.locator("#dosya").set_input_files(file)
    page.get_by_role("button", name="Dosyayı yükle").click()
