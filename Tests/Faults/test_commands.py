"""Every command says what it is for, refuses with a sentence, and speaks JSON when asked."""
import json
import re
import shutil
import sqlite3
import subprocess

import pytest
from counter import Shaken, bakkal

COMMANDS = ["serve", "demo", "import", "customer", "undo", "migrate", "user", "user list", "user add", "user link", "user off", "user on", "backup", "restore", "doctor", "insight"]
TRACES = ("Fatal error", "Error Domain", "NSCocoa", "StorageError", "UserInfo", "Optional(", "Swift.")


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A shop with a few sample customers, closed."""
    shop = Shaken(folder=tmp_path_factory.mktemp("veri"), open_now=False)
    shop.json("demo", "--customers", "200", "--yes")
    return shop


def plain(said):
    text = said.stdout + said.stderr
    assert not any(trace in text for trace in TRACES), text
    return text


def test_the_program_names_its_commands():
    named = re.findall(r"^  (\w+)  ", bakkal("--help").stdout.partition("SUBCOMMANDS:")[2], re.M)
    assert set(named) == {each.split()[0] for each in COMMANDS}


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(command):
    said = bakkal(*command.split(), "--help")
    assert said.returncode == 0
    assert "Example: " in said.stdout and f"bakkal {command}" in re.sub(r"\s+", " ", said.stdout), said.stdout


@pytest.mark.parametrize("words", [
    ["yok"], ["serve", "--wrong"], ["serve", "--port", "abc"], ["serve", "--port", "99999"], ["demo", "--customers", "0"], ["demo", "--customers", "30"], ["demo", "--customers", "-5"], ["demo", "--customers", "çok"],
    ["demo", "--day", "31.02.2026x"], ["demo", "--lines", "9999999"], ["import"], ["import", "fruits", "x.csv"], ["import", "sales"], ["import", "sales", "yok.csv"], ["import", "sales", "/"],
    ["import", "customers", "yok.csv", "--unit", "x"], ["import", "customers", "yok.csv", "--map", "a"], ["import", "customers", "yok.csv", "--map", "a=b"], ["import", "customers", "yok.csv", "--charset", "x"],
    ["import", "customers", "yok.csv", "--separator", "x"], ["import", "customers", "yok.csv", "--currency", "XXX"], ["undo"], ["undo", "abc"], ["undo", "99999", "--yes"], ["undo", "-1"],
    ["customer"], ["customer", "yok-boyle"], ["restore"], ["restore", "yok.sqlite", "--yes"], ["user", "add"], ["user", "add", "--name", "A", "--email", "b", "--role", "x"],
    ["user", "add", "--name", "A", "--email", "b", "--role", "sales"], ["user", "link", "yok@example.com"], ["user", "off", "yok@example.com"], ["insight"], ["insight", "yok"], ["doctor", "--wrong"], ["serve", "--config", "/yok.json"],
    ["serve", "--certificate", "/yok.pem"], ["serve", "--certificate", "/yok.pem", "--private-key", "/yok.key"], ["serve", "--host", "300.300.300.300"], ["serve", "--log", "yüksek"],
    ["doctor", "--database", "postgres://kimse@127.0.0.1:1/yok"], ["serve", "--database", "postgres://kimse@127.0.0.1:1/yok"],
], ids=" ".join)
def test_a_wrong_wish_is_refused_with_a_sentence(small, words):
    place = [] if words[0] in ("yok", "insight") else ["--data", str(small.folder)]
    if words[0] == "serve" and "--port" not in words:
        place += ["--port", "0"]
    said = bakkal(*words, *place, timeout=20)
    assert said.returncode != 0
    assert len(plain(said).strip()) > 15, said


@pytest.mark.parametrize("words", [
    ["doctor"], ["doctor", "--counts"], ["user", "list"], ["backup"], ["migrate"], ["user", "add", "--name", "Selin Doğan", "--email", "selin@example.com", "--role", "sales"],
    ["user", "link", "selin@example.com"], ["user", "off", "selin@example.com"], ["user", "on", "selin@example.com"], ["demo", "--empty", "--yes"], ["demo", "--customers", "200", "--yes"],
], ids=" ".join)
def test_json_is_one_object(small, words):
    said = small.run(*words, "--json")
    assert said.returncode == 0, said
    assert isinstance(json.loads(said.stdout), list if words == ["user", "list"] else dict)


@pytest.mark.parametrize("words", [["customer", "yok"], ["undo", "9999", "--yes"], ["restore", "yok.sqlite", "--yes"], ["user", "link", "yok@example.com"], ["import", "sales", "yok.csv", "--yes"]], ids=" ".join)
def test_refusals_are_json_too(small, words):
    said = small.run(*words, "--json")
    assert said.returncode == 1
    answer = json.loads(said.stdout)
    assert len(answer["hata"]) > 10 and len(answer["error"]) > 10


def test_insight_speaks_json():
    assert len(json.loads(bakkal("insight", "--list").stdout)) >= 2
    for typed in ("", "x", "[", "{}", '{"typed": 5}', '{"typed": [5]}', '[' * 20_000, '{"typed": ["\\ud800"]}'):
        from shop import binary
        said = subprocess.run([binary(), "insight", "phone.normalise"], input=typed, capture_output=True, text=True, timeout=20)
        assert said.returncode not in (0, -4, -11, -5, -6), (typed[:50], said)
        plain(said)


def test_without_a_terminal_nothing_is_asked_and_nothing_done(small, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Ad Soyad;Telefon\nAyten Korkmaz;0532 123 45 67\n")
    before = small.rows("SELECT COUNT(*) FROM customer")
    for words in (["import", "customers", str(path)], ["demo", "--empty"], ["restore", str(small.folder / "bakkal.sqlite")]):
        said = small.run(*words, timeout=20)
        assert said.returncode == 2, said
        assert "--yes" in said.stderr
    assert small.rows("SELECT COUNT(*) FROM customer") == before
    assert small.rows("SELECT COUNT(*) FROM import_file") == [(0,)]


def test_a_backup_restored_holds_the_same(small, tmp_path):
    counts = small.json("doctor", "--counts")["counts"]
    backup = small.json("backup")["backup"]
    small.json("demo", "--empty", "--yes")
    assert small.json("doctor", "--counts")["counts"] != counts
    restored = small.json("restore", backup, "--yes")
    assert restored["rows"] > 0 and restored["aside"]
    assert small.json("doctor", "--counts")["counts"] == counts
    elsewhere = Shaken(folder=tmp_path / "bambaska", open_now=False)
    elsewhere.json("restore", backup, "--yes")
    assert elsewhere.json("doctor", "--counts")["counts"] == counts


@pytest.mark.parametrize("damage", ["rubbish", "half", "hole", "text", "empty header"])
def test_a_damaged_file_is_said_and_restore_is_named(small, tmp_path, damage):
    folder = tmp_path / "veri"
    folder.mkdir()
    backup = small.json("backup")["backup"]
    data = bytearray(open(backup, "rb").read())
    if damage == "rubbish":
        data = bytes(range(256)) * 400
    elif damage == "half":
        data = data[:len(data) // 2]
    elif damage == "hole":
        for page in range(1, len(data) // 4096):
            data[page * 4096:page * 4096 + 2048] = b"\xff" * 2048
    elif damage == "text":
        data = "bu bir veri dosyası değil\n".encode() * 100
    else:
        data[:100] = bytes(100)
    (folder / "bakkal.sqlite").write_bytes(bytes(data))
    shop = Shaken(folder=folder, open_now=False)
    for words in (["doctor"], ["serve", "--port", "0"], ["user", "list"]):
        said = shop.run(*words, timeout=20)
        assert said.returncode == 1, said
        assert "bakkal restore" in plain(said), said
    # the damaged file is no backup either, and what lies there stays
    said = small.run("restore", str(folder / "bakkal.sqlite"), "--yes")
    assert said.returncode == 1 and "dokunulmadı" in said.stderr, said
    assert shop.run("restore", backup, "--yes").returncode == 0
    shop.doctor()
    assert any(each.name.startswith("before-restore") for each in folder.iterdir())


def test_newer_data_is_refused(small, tmp_path):
    folder = tmp_path / "veri"
    folder.mkdir()
    shutil.copy(small.json("backup")["backup"], folder / "bakkal.sqlite")
    shop = Shaken(folder=folder, open_now=False)
    columns = [row[1] for row in shop.rows("PRAGMA table_info(migration)")]
    book = sqlite3.connect(folder / "bakkal.sqlite")
    row = list(book.execute("SELECT * FROM migration ORDER BY rowid DESC LIMIT 1").fetchone())
    row = [value + 1 if isinstance(value, int) else value for value in row]
    row[columns.index("name")] = "yarin.yeni-bir-adim"
    book.execute(f"INSERT INTO migration VALUES ({','.join('?' * len(row))})", row)
    book.commit()
    book.close()
    for words in (["serve", "--port", "0"], ["migrate"], ["user", "list"], ["backup"]):
        said = shop.run(*words, timeout=20)
        assert said.returncode == 1 and "yeni" in said.stderr, said
        plain(said)


def test_a_second_server_on_the_port_says_so(tmp_path):
    first = Shaken()
    port = first.address.rpartition(":")[2]
    said = bakkal("serve", "--data", str(tmp_path / "veri"), "--port", port, timeout=20)
    assert said.returncode == 1 and f"{port} numaralı kapı dolu" in said.stderr and "--port" in said.stderr, said
    plain(said)
    english = bakkal("serve", "--data", str(tmp_path / "veri"), "--port", port, timeout=20, env={"LANG": "en_GB.UTF-8"})
    assert f"Port {port} is taken" in english.stderr
    first.stop()
