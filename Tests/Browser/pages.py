"""Every page that is walked: for accessibility, for errors, and for pictures.

An address may begin with a list: `/musteriler>/duzenle` opens the list, takes its first row, and
adds `/duzenle`. `>[href^='/x/']` takes the first link there that matches instead.
"""
import re

PAGES = {
    "bugun": "/",
    "menu": "/menu",
    "musteriler": "/musteriler",
    "musteriler-bekleyen": "/musteriler?gorunum=ilgi",
    "musteriler-kosullu": "/musteriler?evre=etkin&sessiz=10&sirala=ciro&yon=azalan",
    "musteriler-bos": "/musteriler?ara=olmayan-biri",
    "musteri": "/musteriler?sirala=ciro&yon=azalan>",
    "musteri-duzenle": "/musteriler>/duzenle",
    "musteri-gecmis": "/musteriler>/gecmis",
    "yeni-musteri": "/musteriler/yeni",
    "urunler": "/urunler",
    "urun": "/urunler>",
    "urun-duzenle": "/urunler>/duzenle",
    "yeni-urun": "/urunler/yeni",
    "satislar": "/satislar",
    "satislar-tumu": "/satislar?aralik=tumu",
    "satis": "/satislar?aralik=tumu>",
    "iade": "/satislar?aralik=tumu>/iade",
    "hizli-satis": "/hizli-satis",
    "hizli-satis-musteri": "/musteriler?sirala=ciro&yon=azalan>>[href^='/hizli-satis?']",
    "ara": "/ara?q=ay",
    "ara-bos": "/ara",
    "ara-yok": "/ara?q=olmayan-biri",
    "ice-aktar": "/ice-aktar",
    "ice-aktar-satis": "/ice-aktar?tur=satislar",
    "kurulum": "/kurulum",
    "firma": "/kurulum/firma",
    "subeler": "/kurulum/subeler",
    "sube": "/kurulum/subeler>[href^='/kurulum/subeler/']",
    "kisiler": "/kurulum/kisiler",
    "kisi": "/kurulum/kisiler>[href^='/kurulum/kisiler/']",
    "yedekler": "/kurulum/yedekler",
    "yasam-evresi": "/kurulum/yasam-evresi",
    "isler": "/isler",
    "denetim": "/denetim",
    "hesabim": "/hesabim",
    "demo": "/demo",
    "gercekler": "/demo/gercekler",
    "gercek": "/demo/gercekler>[href^='/demo/gercekler/']",
    "yok": "/boyle-bir-sayfa-yok",
    "musteri-yok": "/musteriler/999999999",
}
MISSING = {"yok", "musteri-yok"}

# Seen by who is not signed in.
GATES = {"giris": "/giris", "ilk": "/ilk", "parola": "/parola?anahtar=eski-bir-anahtar"}

# Addresses of the desk that answer parts of a page, streams or files: nothing to walk.
PARTS = {"ice-aktar/:id/durum", "ice-aktar/:id/reddedilen", "musteriler/benzer", "hizli-satis/urun", "hizli-satis/musteri", "demo/durum", "canli", "health", "metrics", "static/:file"}

# Pages that are there only on the way through something: walked by the test of that way.
ON_THE_WAY = {"ice-aktar/:id"}

# The sizes and themes of the design: desk, phone; light, dark.
DESK = {"viewport": {"width": 1440, "height": 900}}
LAPTOP = {"viewport": {"width": 1366, "height": 768}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
VIEWS = {"desk": DESK, "phone": PHONE}
THEMES = ["light", "dark"]

known = {}


def address_of(page, origin, path):
    """The address behind a path of this list; each is looked up once for each shop."""
    if ">" not in path:
        return path
    if (origin, path) not in known:
        before, after = path.rsplit(">", 1)
        wanted, rest = re.fullmatch(r"((?:\[[^]]*])?)(.*)", after).groups()
        page.goto(origin + address_of(page, origin, before))
        row = page.locator(f"main a{wanted}" if wanted else "main a.name").first
        assert row.count(), f"{before}: nothing to open here"
        known[origin, path] = row.get_attribute("href") + rest
    return known[origin, path]


def open_page(page, origin, path):
    """Goes to a path of this list and returns the answer's status."""
    answer = page.goto(origin + address_of(page, origin, path))
    page.evaluate("document.fonts.ready")
    return answer.status
