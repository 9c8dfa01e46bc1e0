"""Pictures of every page into screenshots/: light and dark, 1440 and 390 wide.

    make screenshots                              a sample firm of its own
    .venv/bin/python scripts/screenshots.py URL   a running shop, by the one-time link it prints
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from playwright.sync_api import sync_playwright  # noqa: E402

from pages import GATES, PAGES, THEMES, VIEWS, open_page  # noqa: E402
from shop import Shop  # noqa: E402
from steps import upload  # noqa: E402

LIST = "Ad;Soyad;Cep;E-posta;İlçe\nAyten;Kor;0555 000 12 34;ayten@example.org;Nilüfer\nGül;Su;0224 12;gul@;Bornova\n"


def pictures(browser, shop, folder):
    state = shop.sign_in(browser)
    for view, options in VIEWS.items():
        for pages, storage in ((GATES, None), (PAGES, state)):
            page = window(browser, shop, options, storage)
            for name, path in pages.items():
                open_page(page, shop.address, path)
                shoot(page, folder, name, view)
            page.context.close()
    way_of_a_file(browser, shop, state, folder)


def way_of_a_file(browser, shop, state, folder):
    """An import has pages of its own; the file is let go of at the end, nothing is written."""
    for view, options in VIEWS.items():
        page = window(browser, shop, options, state)
        upload(page, "musteriler", {"name": "musteriler.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
        page.get_by_role("button", name="Kontrol et").wait_for()
        shoot(page, folder, "ice-aktar-esle", view)
        page.get_by_role("button", name="Kontrol et").click()
        page.get_by_role("button", name="satırı aktar").wait_for()
        shoot(page, folder, "ice-aktar-kontrol", view)
        page.get_by_role("button", name="Vazgeç").click()
        page.locator("[data-toast]").wait_for()
        page.context.close()


def window(browser, shop, options, storage):
    context = browser.new_context(locale="tr-TR", timezone_id="Europe/Istanbul", base_url=shop.address, storage_state=storage, reduced_motion="reduce", **options)
    return context.new_page()


def shoot(page, folder, name, view):
    size = page.viewport_size
    # A window as high as the page: bars that stand at the bottom then do so in the picture too.
    page.set_viewport_size({**size, "height": max(size["height"], page.evaluate("document.documentElement.scrollHeight"))})
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        page.screenshot(path=folder / f"{name}-{view}-{theme}.png")
    page.set_viewport_size(size)


def main():
    folder = ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    shop = Running(sys.argv[1]) if len(sys.argv) > 1 else Shop("sqlite")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--lang=tr-TR"])
            pictures(browser, shop, folder)
            browser.close()
    finally:
        shop.stop()
    print(f"{len(list(folder.glob('*.png')))} resim · pictures: {folder.relative_to(ROOT)}/")


class Running(Shop):
    """A shop that somebody else started; it is left as it is."""

    def __init__(self, link):
        self.owner_link, self.signed_in = link, None
        self.address = "/".join(link.split("/")[:3])

    def stop(self):
        pass


main()
