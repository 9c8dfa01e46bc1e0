"""A file comes in, is matched, checked, taken, seen on the best customer's card, and taken back."""
import csv
import gzip
import io
import itertools
import random
import zipfile
from collections import defaultdict

import pytest
from conftest import looks_right
from playwright.sync_api import expect
from shop import ROOT
from steps import lira, upload

from pages import PHONE

CHAIN = ROOT / "../shared/analytics/fixtures/k20_lines.csv.gz"


def written():
    """Receipts of a small shop as another program writes them: kuruş, one line per product, some returns."""
    some = random.Random(7)
    lines = ["order_id,customer_id,branch_id,ts,product_id,qty,amount,discount,cost,online,kind"]
    for receipt in range(1, 401):
        customer, day = some.randint(1001, 1060), some.randint(1, 28)
        back = receipt % 25 == 0
        for product in some.sample(range(1, 80), some.randint(1, 4)):
            amount = some.randint(500, 90_000)
            sign = -1 if back else 1
            lines.append(f"{receipt},{customer},{some.randint(1, 2)},2025-{some.randint(1, 9):02}-{day:02} 1{receipt % 10}:05:00,"
                         f"{product},{sign},{sign * amount},0,{sign * amount // 2},{receipt % 2},{int(back)}")
    return "\n".join(lines) + "\n"


def chain():
    """The first 2,000 lines of a chain's receipts, when that file lies beside the project."""
    if not CHAIN.exists():
        pytest.skip(f"{CHAIN.name} is not beside the project: the import of a chain's receipts is not tested")
    with gzip.open(CHAIN, "rt") as file:
        return "".join(itertools.islice(file, 2_001))


@pytest.mark.parametrize("file", [written, chain])
def test_sales_come_in_stand_on_the_card_and_go_again(empty_shop, window_at, tmp_path, file):
    text = file()
    rows = list(csv.DictReader(io.StringIO(text)))
    turnover = defaultdict(int)
    for row in rows:
        turnover[row["customer_id"]] += int(row["amount"])
    best = max(turnover, key=turnover.get)
    (tmp_path / "satislar.csv").write_text(text)

    page = window_at(empty_shop)
    upload(page, "satislar", tmp_path / "satislar.csv")
    expect(page.get_by_role("heading", name="Hangi sütun ne?")).to_be_visible()
    looks_right(page)
    page.locator("#f-birim").select_option("kurus")
    page.locator("#f-para").select_option("TRY")
    page.get_by_role("button", name="Kontrol et").click()
    go = page.get_by_role("button", name="satırı aktar")
    expect(go).to_contain_text(f"{len(rows):,}".replace(",", "."))
    assert lira(page.locator("#toplam dd").nth(1).inner_text()) == sum(turnover.values())
    looks_right(page)
    go.click()
    expect(page.get_by_text("Aktarıldı:")).to_be_visible(timeout=60_000)
    looks_right(page)
    imported = page.url

    page.goto("/musteriler?sirala=ciro&yon=azalan")
    first = page.locator("tbody tr").first
    expect(first.locator(".c-name")).to_contain_text(best)
    page.goto(first.locator("a.name").get_attribute("href"))
    shown = page.locator("h1 .tag", has_text="Toplam").inner_text()
    assert abs(lira(shown) - turnover[best]) <= 50, shown      # whole liras from a thousand up

    page.goto(imported)
    page.get_by_role("button", name="Geri al").click()
    page.get_by_role("dialog").get_by_role("button", name="Geri al").click()
    expect(page.locator("main")).to_contain_text("Bu aktarma geri alındı", timeout=60_000)
    for address, nothing in {"/musteriler": "Henüz müşteri yok", "/satislar": "Henüz satış yok", "/urunler": "Henüz ürün yok"}.items():
        page.goto(address)
        expect(page.locator("main")).to_contain_text(nothing)


def test_each_step_of_an_import_fits_a_phone(shop, window, tmp_path):
    (tmp_path / "musteriler.csv").write_text("Ad;Soyad;Cep;E-posta;İlçe\nAyten;Kor;0555 000 12 34;ayten@example.org;Nilüfer\nGül;Su;0224 12;gul@;Bornova\n")
    page = window(PHONE)
    upload(page, "musteriler", tmp_path / "musteriler.csv")
    expect(page.get_by_role("heading", name="Hangi sütun ne?")).to_be_visible()
    looks_right(page)
    page.get_by_role("button", name="Kontrol et").click()
    expect(page.get_by_role("button", name="satırı aktar")).to_be_visible()
    looks_right(page)
    page.get_by_role("button", name="Vazgeç").click()
    expect(page.locator("[data-toast]")).to_contain_text("hiçbir şey yazılmadı")


def test_an_archive_named_csv_gets_a_sentence_and_writes_nothing(shop, window, tmp_path):
    with zipfile.ZipFile(tmp_path / "liste.csv", "w") as archive:
        archive.writestr("liste.csv", "Ad\nAyten\n")
    page = window(may_be_refused=True)
    upload(page, "musteriler", tmp_path / "liste.csv")
    expect(page.get_by_text("Bu sıkıştırılmış bir arşiv. Açıp içindeki CSV dosyasını verin")).to_be_visible()
    expect(page.get_by_role("button", name="Dosyayı yükle")).to_be_enabled()


def test_an_upload_works_without_scripts(shop, window, tmp_path):
    (tmp_path / "musteriler.csv").write_text("Ad;Soyad;Cep\nAyten;Kor;0555 000 12 34\n")
    page = window(java_script_enabled=False)
    upload(page, "musteriler", tmp_path / "musteriler.csv")
    expect(page.get_by_role("heading", name="Hangi sütun ne?")).to_be_visible()
