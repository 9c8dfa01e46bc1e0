"""What a collector reads, and what the log must never hold."""
import json
import re

import pytest
from counter import Shaken, token

LABEL = r'[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"'
LINE = re.compile(rf"^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{{({LABEL}(?:,{LABEL})*)\}})? ([-+]?(?:[0-9.]+(?:e[-+]?[0-9]+)?|Inf|NaN))$", re.I)


def parsed(text):
    """Prometheus text 0.0.4 as {(name, labels): value}; asserts that every line is right."""
    kinds, values = {}, {}
    assert text.endswith("\n")
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name not in kinds and kind in ("counter", "gauge", "histogram")
            kinds[name] = kind
        elif not line.startswith("# HELP "):
            found = LINE.match(line)
            assert found, f"not a line of Prometheus: {line!r}"
            name, labels, value = found[1], found[2] or "", float(found[3])
            assert name in kinds or re.sub("_(bucket|sum|count)$", "", name) in kinds, f"{name} has no type"
            assert (name, labels) not in values, f"twice: {line}"
            values[name, labels] = value
    return values


def test_health_and_figures_can_be_read(shop):
    owner = shop.person()
    for path in ("/", "/musteriler", "/yok", "/musteriler/%22%0A%5C", "/static/%22x"):
        owner.get(path)
    health = owner.get("/health")
    assert health.status == 200 and json.loads(health.text) == {"status": "ok", "database": "ok", "engine": shop.engine}
    answer = owner.get("/metrics")
    assert answer.status == 200 and answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    values = parsed(answer.text)
    counts = {labels: value for (name, labels), value in values.items() if name == "bakkal_request_seconds_count"}
    assert counts['route="musteriler",status="200"'] >= 1
    for labels, total in counts.items():
        buckets = [value for (name, each), value in values.items() if name == "bakkal_request_seconds_bucket" and each.startswith(labels + ",")]
        assert buckets == sorted(buckets) and buckets[-1] == total
    assert ("bakkal_live_pages", "") in values


def test_figures_are_not_for_strangers_behind_a_proxy(shop):
    stranger = type(shop.person())(shop)
    assert stranger.get("/metrics", **{"x-forwarded-for": "203.0.113.9"}).status == 403


SECRETS = ["Züleyhatul", "Gizlisoyadoğlu", "5329876543", "532 987 65 43", "905329876543", "gizli.posta", "Mahremsokağı", "Özelnotum", "gizli-arama-sözü", "10000000146"]


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_the_log_names_nobody(engine):
    shop = Shaken(engine, words=["--log", "debug"])
    owner = shop.person()
    fields = {"tur": "kisi", "ad": "Züleyhatul", "soyad": "Gizlisoyadoğlu", "telefon": "0532 987 65 43", "eposta": "gizli.posta@example.com", "adres": "Mahremsokağı 5", "vergi_no": "10000000146", "_tek": token()}
    assert owner.post("/musteriler", fields).status == 303
    assert owner.post("/musteriler", {**fields, "_tek": token()}).status == 409
    assert owner.post("/musteriler/1/notlar", {"metin": "Özelnotum", "not": "Özelnotum"}).status < 500
    owner.post("/musteriler", {**fields, "telefon": "0532 987 65 43 yanlış", "_tek": token()})
    for path in ("/musteriler/1", "/ara?q=gizli-arama-s%C3%B6z%C3%BC", "/musteriler?q=Z%C3%BCleyhatul", "/musteriler/Gizlisoyado%C4%9Flu", "/musteriler/5329876543/yok", "/yok/gizli.posta"):
        owner.get(path)
    owner.wire(b"GET /gizli.posta HTTP/9\r\nx-a: 5329876543\r\n\r\n")
    owner.post("/giris", {"email": "gizli.posta@example.com", "password": "5329876543"})
    shop.process.terminate()
    assert shop.process.wait(12) == 0
    written = shop.written()
    assert written.count("\n") > 5, "nothing was logged"
    for secret in [*SECRETS, owner.session, "deniz-kumu-yedi-martı", "feride@"]:
        assert secret.lower() not in written.lower(), f"{secret} stands in the log:\n" + "\n".join(line for line in written.splitlines() if secret.lower() in line.lower())[:600]
    assert all(re.match(r"^\d{4}-\d\d-\d\dT\S+ \w+ ", line) for line in written.splitlines()), written[:600]
    shop.stop()
