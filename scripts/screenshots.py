"""Pictures of every page into screenshots/: light and dark, 1440 and 390 wide.

    make screenshots                              a sample firm of its own
    .venv/bin/python scripts/screenshots.py URL   a running shop, by the one-time link it prints
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from playwright.sync_api import sync_playwright  # noqa: E402

from pages import GATES, PAGES, VIEWS, open_page  # noqa: E402
from shop import Shop  # noqa: E402


def pictures(browser, shop, folder):
    state = shop.sign_in(browser)
    for view, options in VIEWS.items():
        for pages, storage in ((GATES, None), (PAGES, state)):
            context = browser.new_context(locale="tr-TR", timezone_id="Europe/Istanbul", storage_state=storage, **options)
            page = context.new_page()
            for name, path in pages.items():
                open_page(page, shop.address, path)
                page.screenshot(path=folder / f"{name}-{view}.png", full_page=True)
            context.close()


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
