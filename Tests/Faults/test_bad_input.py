"""Whatever is sent, the answer is a sentence: never a 5xx, never a server that is gone."""
import json
import random
import re
import socket
import threading
import time
import uuid
from pathlib import Path

import pytest
from counter import bakkal, heard, token

SOURCES = Path(__file__).resolve().parents[2] / "Sources"
GETS = sorted(set(re.findall(r'desk\.get\("([^"]*)"', "\n".join(path.read_text() for path in SOURCES.rglob("*.swift")))))
POSTS = sorted(set(re.findall(r'desk\.post\("([^"]*)"', "\n".join(path.read_text() for path in SOURCES.rglob("*.swift")))))
STREAMS = {"canli"}                                    # never ends by itself
LEAVES = {"cikis", "kurulum/kisiler/:id/oturumlar", "hesabim/oturum", "hesabim/oturumlar", "hesabim/parola"}      # would end the test's own session
BUSY = {"demo/kur", "kurulum/yedekler"}                # right to do their long work with no field at all

IDS = ["0", "-1", "1", "99999999999999999999", "9223372036854775807", "9223372036854775808", "1e3", "0x10", "..%2f..%2fetc%2fpasswd", "%2e%2e", "%F0%9F%A6%84", "%00", "%zz", "%", "1;DROP%20TABLE%20customer", "%27OR%271%27=%271", "%3Cscript%3E", "a" * 3_000]

NASTY = {
    "sql": "'; DROP TABLE customer; --",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>",
    "emoji": "🦄👩‍👩‍👧‍👦 İıŞş",
    "long": "ğ" * 20_000,
    "number": "99999999999999999999999999",
    "minus": "-1",
    "infinite": "1e999",
    "control": "a\x01\x02\x1b[31m\u202e\u2028b",
    "lines": "bir\r\niki\r\n\r\nüç",
    "path": "../../../../etc/passwd",
    "template": "${7*7}{{7*7}}%s%n\\(x)",
    "marks": "%25%00%5c",
    "zalgo": "a" + "\u0301" * 5_000,
    "money": "₺1.234.567.890.123.456,789",
    "day": "31.02.2026",
}

# form: the page it stands on, where it is sent, its fields
FORMS = {
    "customer": ("/musteriler", "tur no ad soyad unvan telefon eposta dogum kaynak adres yer sube sorumlu vergi_no vergi_dairesi davranis zevk isyeri sonra _tek ayri"),
    "edit": ("/musteriler/1", "tur no ad soyad unvan telefon eposta dogum kaynak adres yer sube sorumlu vergi_no vergi_dairesi davranis zevk surum"),
    "note": ("/musteriler/1/notlar", "not metin"),
    "point": ("/musteriler/1/iletisim", "tur deger etiket"),
    "tag": ("/musteriler/1/etiketler", "etiket"),
    "contact": ("/musteriler/1/gorusme", "gun not"),
    "treatment": ("/musteriler/1/davranis", "davranis zevk metin"),
    "fact": ("/musteriler/1/bilgi", "alan deger"),
    "relation": ("/musteriler/1/yakinlar", "kim tur rol etki kisi"),
    "bulk": ("/musteriler/toplu", "is secili kim etiket sorumlu sube hepsi onay ids"),
    "product": ("/urunler", "kod ad kategori marka birim barkod fiyat maliyet kdv kdv-baska gun puan"),
    "product edit": ("/urunler/1", "kod ad kategori marka birim barkod fiyat maliyet kdv kdv-baska gun puan surum"),
    "sale": ("/hizli-satis", "is q m musteri u0 a0 f0 i0 sube kanal not _tek"),
    "finished sale": ("/hizli-satis", "is=bitir u0=1 a0 f0 i0 sube=1 kanal not"),
    "amount sale": ("/hizli-satis", "is=bitir u0=1 a0 f0=1 sube=1 kanal=0"),
    "price sale": ("/hizli-satis", "is=bitir u0=1 a0=999999999 f0 i0 sube=1 kanal=0"),
    "return": ("/satislar/1/iade", "a1 a0 m1 not _tek"),
    "branch": ("/kurulum/subeler", "name place code"),
    "branch edit": ("/kurulum/subeler/1", "name place code"),
    "person": ("/kurulum/kisiler", "name email phone role branch"),
    "firm": ("/kurulum/firma", "name currency phone email address"),
    "life cycle": ("/kurulum/yasam-evresi", "uyuyan kayip"),
    "demo": ("/demo/bosalt", "onay"),
    "language": ("/dil", "dil sonra"),
    "sign-in": ("/giris", "email password sonra uzun"),
    "new password": ("/parola", "anahtar password again"),
}


@pytest.fixture(scope="module")
def stocked(shop):
    """A shop with one customer, one product, one sale and one branch, all of them number one."""
    owner = shop.person()
    product, branch = owner.stock(), owner.branch()
    assert owner.add_customer("Ayten", token()).status == 303
    assert owner.sell(product, token(), branch).status == 303
    return owner


def is_fine(answer, sent, english=False):
    """An answer of ours: below 500, and what is refused says so in a sentence of the right language."""
    assert answer.status < 500, f"{sent}: {answer.status}\n{re.sub('<[^>]+>', ' ', answer.text)[-600:]}"
    if answer.status >= 400:
        words = re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", answer.text)).strip()
        assert len(words) > 15, f"{sent}: {answer.status} without a sentence: {answer.text!r}"
        assert f'lang="{"en" if english else "tr"}"' in answer.text or "<html" not in answer.text, f"{sent}: not in the language asked for"
    assert "<script>alert" not in answer.text and "<img src=x" not in answer.text, f"{sent}: what was typed came back as markup"
    return answer


def is_open(person):
    assert person.get("/health").status == 200 and person.get("/musteriler").status == 200


def filled(path, id, other="1"):
    """/musteriler/:id/notlar/:not/sil with numbers in it."""
    first = path.replace(":id", id, 1)
    return "/" + re.sub(r":\w+", other if ":id" in path else id, first)


@pytest.mark.parametrize("path", [path for path in GETS if ":" in path])
def test_strange_ids_in_addresses(stocked, path):
    for id in IDS:
        is_fine(stocked.get(filled(path, id)), filled(path, id))
        if path.count(":") > 1:
            is_fine(stocked.get(filled(path, "1", id)), filled(path, "1", id))


@pytest.mark.parametrize("path", [path for path in POSTS if ":" in path])
def test_strange_ids_in_posts(stocked, path):
    for id in IDS:
        if id != "1":
            is_fine(stocked.post(filled(path, id)), filled(path, id))
        if path.count(":") > 1:
            is_fine(stocked.post(filled(path, "1", id)), filled(path, "1", id))


QUERIES = ["a=%", "a=%zz", "q=%00", "q=%ff%fe", "&&&===", "q=" + "a" * 7_000, "&".join(f"a{n}={n}" for n in range(900)), "sonra=99999999999999999999", "sonra=-1:x:y&sira=ciro", "sira=';DROP--", "sayfa=-1", "once=abc:1", "q=%F0%9F%A6%84", "gun=31.02.2026&son=x", "m=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"]


@pytest.mark.parametrize("path", [path for path in GETS if path not in STREAMS])
def test_strange_queries(stocked, path):
    for query in QUERIES:
        is_fine(stocked.get(filled(path, "1") + "?" + query), f"{path}?{query[:60]}")


SHOWN = ["/", "/musteriler", "/musteriler/1", "/musteriler/1/duzenle", "/urunler", "/urunler/1", "/satislar", "/kurulum/firma", "/kurulum/kisiler", "/kurulum/subeler", "/denetim", "/isler"]


@pytest.mark.parametrize("form", FORMS)
def test_every_field_takes_anything(stocked, form):
    path, names = FORMS[form]
    for kind, nasty in NASTY.items():
        fields = [(name.partition("=")[0], name.partition("=")[2] or nasty) for name in names.split()]
        is_fine(stocked.post(path, fields), f"{form} all {kind}")
        # one at a time: a form that is right but for one field gets further
        for name, _ in fields:
            right = {"tur": "kisi", "ad": "Deneme", "soyad": "X", "fiyat": "1,00", "kdv": "20", "birim": "adet", "name": "Deneme", "role": "sales", "email": f"{token()}@example.com", "a0": "1", "f0": "1", "sube": "1", "kanal": "0", "is": "bitir", "u0": "1", "ayri": "1"}
            is_fine(stocked.post(path, {**{each: right.get(each, "") for each, _ in fields}, name: nasty}), f"{form}.{name} {kind}")
    for page in SHOWN:
        answer = is_fine(stocked.get(page), f"{page} after {form}")
        assert answer.status == 200, (page, answer.status)


TYPES = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "multipart/form-data; boundary=\"\"", "application/json", "text/plain", "image/png", "application/x-www-form-urlencoded; charset=utf-16", "\u00e7", None]


@pytest.mark.parametrize("path", POSTS)
def test_random_bytes_to_every_post(stocked, path):
    if path in LEAVES:
        return
    dice = random.Random(path)
    for kind in TYPES:
        kind = kind.encode("latin-1") if kind else None
        for body in dice.sample((b"", dice.randbytes(3_000), b"--x\r\n" + dice.randbytes(500), b'--x\r\ncontent-disposition: form-data; name="a"; filename="../../x"\r\n\r\n' + dice.randbytes(300) + b"\r\n--x--\r\n",
                     b'--x\r\nContent-Disposition: form-data; name="dosya"; filename="x.csv"\r\n\r\n' + dice.randbytes(300) + b"\r\n--x--\r\n",
                     b"&".join(b"a=%ff" for _ in range(50)), b"a=1&" * 2_500, b"{}", b"[" * 5_000), 3):
            if not body and path in BUSY:
                continue
            for signed in ({}, {"x-csrf": stocked.csrf}):
                if path in BUSY and signed:
                    continue
                is_fine(stocked.send("POST", filled(path, "1"), body, {"content-type": kind, **signed}), f"{path} {kind} {body[:20]}")
    is_open(stocked)


RAW = {
    "huge header": b"GET / HTTP/1.1\r\nhost: x\r\nx-a: " + b"a" * 200_000 + b"\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\nhost: x\r\n" + b"".join(b"x-%d: a\r\n" % n for n in range(5_000)) + b"\r\n",
    "huge cookie": b"GET / HTTP/1.1\r\nhost: x\r\ncookie: oturum=" + b"a" * 60_000 + b"\r\n\r\n",
    "huge address": b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nhost: x\r\n\r\n",
    "bad escape": b"GET /%zz%/%%% HTTP/1.1\r\nhost: x\r\n\r\n",
    "NUL in the address": b"GET /a\x00b HTTP/1.1\r\nhost: x\r\n\r\n",
    "NUL in a header": b"GET / HTTP/1.1\r\nhost: x\r\nx-a: a\x00b\r\n\r\n",
    "escaped NUL": b"GET /static/%00 HTTP/1.1\r\nhost: x\r\n\r\n",
    "up and away": b"GET /static/../../../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n",
    "escaped up and away": b"GET /static/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\nhost: x\r\n\r\n",
    "unknown method": b"YURU / HTTP/1.1\r\nhost: x\r\n\r\n",
    "PUT": b"PUT /musteriler HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n",
    "DELETE": b"DELETE /musteriler/1 HTTP/1.1\r\nhost: x\r\n\r\n",
    "OPTIONS": b"OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n",
    "TRACE": b"TRACE / HTTP/1.1\r\nhost: x\r\n\r\n",
    "CONNECT": b"CONNECT example.com:443 HTTP/1.1\r\nhost: x\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "old HTTP": b"GET / HTTP/1.0\r\n\r\n",
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(200)),
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "two lengths": b"POST /giris HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabc",
    "length and chunks": b"POST /giris HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    "negative length": b"POST /giris HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\nabc",
    "bad chunks": b"POST /giris HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
    "less than said": b"POST /giris HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 500\r\n\r\nemail=a",
    "full address": b"GET http://elsewhere.example/ HTTP/1.1\r\nhost: elsewhere.example\r\n\r\n",
    "not UTF-8": b"GET /\xff\xfe\xc7 HTTP/1.1\r\nhost: x\r\naccept-language: \xff\r\ncookie: dil=\xff\r\n\r\n",
    "bad ranges": b"GET /giris HTTP/1.1\r\nhost: x\r\nrange: bytes=-1-99999999999999999999\r\nif-none-match: \"\x01\r\n\r\n",
    "nothing": b"\r\n\r\n\r\n",
}


@pytest.mark.parametrize("name", RAW)
def test_bytes_that_are_hardly_http(stocked, name):
    said = stocked.wire(RAW[name])
    statuses = [int(each) for each in re.findall(rb"HTTP/1\.[01] (\d{3})", said)]
    assert all(status < 500 for status in statuses), said[:400]
    assert b"root:" not in said
    is_open(stocked)


@pytest.mark.parametrize("path", POSTS)
def test_no_post_is_done_without_the_forms_token(stocked, path):
    if path in ("giris", "ilk", "parola", "dil"):
        return
    for kind, body in (("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x\r\nContent-Disposition: form-data; name="dosya"; filename="x.csv"\r\n\r\nAd;Telefon\r\n--x--\r\n'),
                       ("multipart/form-data; boundary=x", b""), ("application/x-www-form-urlencoded", b"a=b"), ("text/plain", b"_csrf=x"), (None, b"")):
        answer = stocked.send("POST", filled(path, "1"), body, {"content-type": kind})
        assert answer.status in (400, 403), (kind, answer.status)


@pytest.mark.parametrize("framing", ["content-length: {size}", "transfer-encoding: chunked"])
def test_a_form_that_breaks_off_is_not_taken_for_a_whole_one(stocked, framing):
    word = token()
    body = f"_csrf={stocked.csrf}&tur=kisi&ad=Yarim{word}&soyad=X&ayri=1&_tek={word}"
    sent = body if "size" in framing else f"{len(body):x}\r\n{body}\r\n"
    host = stocked.shop.address.removeprefix("http://")
    for _ in range(3):
        said = stocked.wire(f"POST /musteriler HTTP/1.1\r\nhost: {host}\r\ncookie: oturum={stocked.session}\r\ncontent-type: application/x-www-form-urlencoded\r\n{framing.format(size=len(body) + 200)}\r\n\r\n{sent}".encode())
        assert b" 400 " in said[:20] or not said, said[:300]
    assert stocked.shop.rows(f"SELECT COUNT(*) FROM customer WHERE first_name = 'Yarim{word}'") == [(0,)]


def test_rubbish_behind_a_good_request_spoils_neither_it_nor_the_server(stocked):
    good = f"GET /giris HTTP/1.1\r\nhost: x\r\n\r\n".encode()
    for rubbish in (b"\x00\x01\x02", b"GET / HTTP/9.9\r\n\r\n", RAW["huge header"], RAW["two lengths"]):
        said = stocked.wire(good + good + rubbish)
        assert said.startswith(b"HTTP/1.1 ") and b" 500 " not in said[:30]
    is_open(stocked)


@pytest.mark.parametrize("method", ["YURU", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/musteriler", "/musteriler/1", "/yok-boyle-sey"])
def test_unknown_methods_get_a_page(stocked, method, path):
    answer = is_fine(stocked.send(method, path), f"{method} {path}")
    assert answer.status in ((400,) if method == "YURU" else (404, 405))


@pytest.mark.parametrize("path", ["/yok", "/musteriler/0", "/musteriler/x", "/musteriler/99999", "/urunler/-5", "/satislar/abc", "/kurulum/kisiler/77777", "/ice-aktar/12345"])
def test_refusals_speak_the_language_asked_for(stocked, path):
    turkish, english = stocked.get(path), stocked.get(path, cookie=f"oturum={stocked.session}; dil=en")
    for answer, is_english in ((turkish, False), (english, True)):
        assert answer.status in (400, 404)
        is_fine(answer, path)
    stranger = type(stocked)(stocked.shop)
    for asked, lang in (("en-GB,en;q=0.9", "en"), ("tr", "tr"), ("xx,de;q=0.4", "tr")):
        answer = stranger.get("/yok-boyle-sey", **{"accept-language": asked})
        assert answer.status == 404 and f'<html lang="{lang}"' in answer.text
        assert ("There is no such page" if lang == "en" else "Aradığınız sayfa") in answer.text


def test_a_client_that_falls_silent_holds_up_nobody(stocked):
    host, port = stocked.shop.address.removeprefix("http://").split(":")
    lines = []
    for number in range(60):
        line = socket.create_connection((host, int(port)))
        line.sendall([b"GET / HTT", b"POST /giris HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\ncontent-type: application/x-www-form-urlencoded\r\n\r\nemail=a"][number % 2])
        lines.append(line)
    began = time.monotonic()
    for _ in range(20):
        assert stocked.get("/musteriler").status == 200
    assert stocked.add_customer("Sabırsız", token()).status == 303
    assert time.monotonic() - began < 5
    for line in lines:
        line.close()


@pytest.mark.parametrize("path", ["/musteriler", "/hizli-satis", "/giris", "/kurulum/firma"])
def test_forty_megabytes_for_a_form_are_refused_early(stocked, path):
    host, port = stocked.shop.address.removeprefix("http://").split(":")
    size, sent = 40 << 20, 0
    with socket.create_connection((host, int(port)), timeout=15) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\nhost: {host}:{port}\r\ncookie: oturum={stocked.session}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {size}\r\n\r\na=".encode())
        line.setblocking(False)
        piece, said, end = b"a" * 65_536, b"", time.monotonic() + 15
        while sent < size and time.monotonic() < end and b"\r\n\r\n" not in said:
            try:
                sent += line.send(piece)
            except BlockingIOError:
                time.sleep(0.002)
            except OSError:
                break
            try:
                said += line.recv(65_536)
            except OSError:
                pass
        line.settimeout(0.5)
        said += heard(line)
    assert b" 413 " in said.split(b"\r\n")[0], (said[:300], sent)
    assert "MB".encode() in said
    assert sent < size // 2, f"read {sent >> 20} MB before it refused"
    is_open(stocked)


def test_an_import_runs_while_the_counter_sells(stocked, tmp_path):
    path = tmp_path / "musteriler.csv"
    path.write_text("Müşteri No;Ad Soyad;Telefon\n" + "".join(f"Z{n};Kişi {n};0532 {n // 10000 + 100} {n // 100 % 100:02} {n % 100:02}\n" for n in range(6_000)))
    shop, done = stocked.shop, []
    running = threading.Thread(target=lambda: done.append(shop.run("import", "customers", str(path), "--yes", "--json", "--rows-at-once", "500")))
    running.start()
    posted = []
    while running.is_alive() or len(posted) < 5:
        word = token()
        answer = stocked.add_customer("Y" + word, word)
        assert answer.status == 303, answer.text[-600:]
        posted.append(word)
        # another program's transactions cannot be asked to wait on PostgreSQL: the till leaves the import room
        time.sleep(0.5 if shop.engine == "postgres" else 0)
    running.join()
    assert done[0].returncode == 0, done[0].stderr
    assert json.loads(done[0].stdout)["created"] == 6_000
    assert shop.rows("SELECT COUNT(*) FROM customer WHERE number LIKE 'Z%'") == [(6_000,)]
    names = {name for (name,) in shop.rows("SELECT first_name FROM customer WHERE first_name LIKE 'Y%'")}
    assert {"Y" + word for word in posted} <= names
