"""No room and no right to write: a sentence, a server that goes on, and nothing lost."""
import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from counter import Shaken, bakkal, token


def mounted(size):
    """A small disk of our own, or the reason why there is none."""
    folder = Path(tempfile.mkdtemp(prefix="bakkal-disk-"))
    tried = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "bakkal-test", str(folder)], capture_output=True, text=True)
    if tried.returncode != 0:
        folder.rmdir()
        pytest.skip(f"a small disk cannot be mounted here, which takes root: {tried.stderr.strip()}")
    return folder


def unmounted(folder):
    subprocess.run(["umount", "-l", str(folder)], check=True)
    folder.rmdir()


@pytest.fixture
def small_disk():
    folder = mounted("9m")
    yield folder
    unmounted(folder)


@pytest.fixture
def cramped(small_disk):
    shop = Shaken(folder=small_disk / "veri")
    yield shop
    shop.stop()


def stuff(folder, leave=0):
    """Fills the disk to the last page, but for `leave` bytes."""
    path = folder / "dolgu"
    with open(path, "ab", buffering=0) as file:
        for size in (65_536, 4_096, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                pass
    if leave:
        os.truncate(path, path.stat().st_size - leave)
    return path


def test_a_full_disk_is_said_and_nothing_is_lost(cramped, small_disk):
    owner = cramped.person()
    product, branch = owner.stock(), owner.branch()
    kept = [token() for _ in range(20)]
    assert all(owner.add_customer("M" + word, word).status == 303 for word in kept)
    filling = stuff(small_disk)
    refused = []
    for _ in range(200):
        word = token()
        answer = owner.add_customer("M" + word, word)
        assert answer.status in (303, 507, 503), (answer.status, answer.text[-500:])
        (kept if answer.status == 303 else refused).append(word)
        if len(refused) >= 5:
            break
    assert refused, "the disk never became full"
    assert "Diskte yer kalmadı" in answer.text
    answer = owner.sell(product, token(), branch)
    assert answer.status == 507 and "Diskte yer kalmadı" in answer.text, (answer.status, answer.text[-500:])
    for path in ("/", "/musteriler", "/urunler", "/hizli-satis", "/health", "/metrics", "/musteriler/1"):
        assert owner.get(path).status == 200, path
    backup = owner.post("/kurulum/yedekler")
    assert backup.status < 400 or backup.status in (503, 507), (backup.status, backup.text[-500:])
    assert "kodu iletin" not in backup.text
    upload = owner.send("POST", "/ice-aktar?tur=customers", b"Ad;Telefon\n" + b"Ayten;0532 123 45 67\n" * 5_000, {"content-type": "text/csv", "x-dosya-adi": "a.csv", "x-csrf": owner.csrf})
    assert upload.status in (503, 507) and "Diskte yer kalmadı" in upload.text, (upload.status, upload.text[-500:])

    filling.unlink()
    word = token()
    assert owner.add_customer("M" + word, word).status == 303
    assert owner.sell(product, token(), branch).status == 303
    names = {name for (name,) in cramped.rows("SELECT first_name FROM customer")}
    assert names == {"M" + each for each in [*kept, word]}
    cramped.doctor()


def test_an_import_stops_at_a_full_disk_and_goes_on_later(small_disk, tmp_path):
    shop = Shaken(folder=small_disk / "veri", open_now=False)
    shop.json("doctor", "--counts")
    path = tmp_path / "musteriler.csv"
    path.write_text("Müşteri No;Ad Soyad;Telefon\n" + "".join(f"D{n};Kişi {n};0532 {n // 10000 + 100} {n // 100 % 100:02} {n % 100:02}\n" for n in range(4_000)))
    filling = stuff(small_disk, leave=2 << 20)
    words = ["import", "customers", str(path), "--yes", "--rows-at-once", "200"]
    tried = shop.run(*words)
    assert tried.returncode == 1 and "Diskte yer kalmadı" in tried.stderr, (tried.returncode, tried.stdout, tried.stderr)
    assert "Fatal" not in tried.stderr and "Aynı komutla sürdürün" in tried.stderr
    filling.unlink()
    assert shop.json(*words)["rejected"] == 0
    assert shop.rows("SELECT COUNT(*), COUNT(DISTINCT number) FROM customer") == [(4_000, 4_000)]
    shop.doctor()
    shop.stop()


def test_a_first_start_without_room(small_disk):
    stuff(small_disk)
    tried = bakkal("serve", "--data", str(small_disk / "veri"), "--port", "0", timeout=20)
    assert_plain(tried, "Diskte yer kalmadı")


def assert_plain(tried, sentence):
    """Exit code 1 and a sentence for people, without a trace of the language it is written in."""
    assert tried.returncode == 1, (tried.returncode, tried.stdout, tried.stderr)
    assert sentence in tried.stderr, tried.stderr
    for trace in ("Error Domain", "NSCocoa", "Fatal error", "Swift", "StorageError", "UserInfo"):
        assert trace not in tried.stderr, tried.stderr


@pytest.mark.parametrize("made", [True, False])
def test_a_folder_that_may_only_be_read(small_disk, made):
    folder = small_disk / "veri"
    if made:
        shop = Shaken(folder=folder)
        shop.person()
        shop.process.terminate()
        shop.process.wait(15)
        shop.log_path.unlink()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for words in (["serve", "--port", "0"], ["migrate"], ["backup"], ["demo", "--customers", "200", "--yes"]):
        assert_plain(bakkal(*words, "--data", str(folder), timeout=20), "Veri klasörüne yazılamıyor")
    english = bakkal("serve", "--data", str(folder), "--port", "0", timeout=20, env={"LANG": "en_US.UTF-8"})
    assert_plain(english, "The data folder cannot be written")
    assert bakkal("doctor", "--data", str(folder)).returncode == 1


def test_a_data_path_that_is_a_file(tmp_path):
    path = tmp_path / "veri"
    path.write_text("bir dosya")
    tried = bakkal("serve", "--data", str(path), "--port", "0", timeout=20)
    assert_plain(tried, "klasör")
