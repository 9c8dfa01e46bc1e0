"""Every page that is walked: for accessibility, for errors, and for pictures.

A path that ends in `>` is a list whose first row is opened.
"""

PAGES = {
    "bugun": "/",
    "musteriler": "/musteriler",
    "musteri": "/musteriler>",
    "yeni-musteri": "/musteriler/yeni",
    "urunler": "/urunler",
    "urun": "/urunler>",
    "yeni-urun": "/urunler/yeni",
    "satislar": "/satislar",
    "satis": "/satislar>",
    "hizli-satis": "/hizli-satis",
    "ara": "/ara?q=ay",
    "ice-aktar": "/ice-aktar",
    "kurulum": "/kurulum",
    "isler": "/isler",
    "hesabim": "/hesabim",
    "yok": "/boyle-bir-sayfa-yok",
}

# Seen by who is not signed in.
GATES = {"giris": "/giris"}

# The sizes and themes of the design: desk, phone; light, dark.
DESK = {"viewport": {"width": 1440, "height": 900}}
LAPTOP = {"viewport": {"width": 1366, "height": 768}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
VIEWS = {
    "desk-light": {**DESK, "color_scheme": "light"},
    "desk-dark": {**DESK, "color_scheme": "dark"},
    "phone-light": {**PHONE, "color_scheme": "light"},
    "phone-dark": {**PHONE, "color_scheme": "dark"},
}


def open_page(page, address, path):
    """Goes to a path of this list and returns the answer's status."""
    answer = page.goto(address + path.rstrip(">"))
    if path.endswith(">"):
        row = page.locator("main a.name").first
        assert row.count(), f"{path}: the list is empty"
        answer = page.goto(address + row.get_attribute("href"))
    page.evaluate("document.fonts.ready")
    return answer.status
