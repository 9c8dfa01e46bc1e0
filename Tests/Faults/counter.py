"""A person at the counter who speaks HTTP without a browser, and a shop that can be killed."""
import http.client
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.parse
import uuid
from pathlib import Path

from shop import OWNER, Shop, binary


class Shaken(Shop):
    """A shop whose server is killed, filled up and lied to. `folder` lies where the test wants it."""

    def __init__(self, engine="sqlite", folder=None, words=(), open_now=True):
        self.engine, self.words = engine, list(words)
        self.folder = Path(folder or tempfile.mkdtemp(prefix="bakkal-fault-"))
        self.log_path = Path(tempfile.mkstemp(prefix="bakkal-log-")[1])      # elsewhere: the folder may be full
        self.place, self.database = ["--data", str(self.folder)], None
        if engine == "postgres":
            self.database = "bakkal_" + uuid.uuid4().hex[:12]
            self._psql(f'CREATE DATABASE "{self.database}"')
            self.place += ["--database", self.url]
        self.process = self.address = self.owner_link = self.owner = None
        if open_now:
            self.start()

    @property
    def url(self):
        return os.environ["BAKKAL_TEST_POSTGRES"].rpartition("/")[0] + "/" + self.database

    def start(self):
        """Opens the shop; does not wait for the owner's link when there is an owner."""
        self.log = open(self.log_path, "a+")
        self.address = self.owner_link = None
        self.process = subprocess.Popen([binary(), "serve", *self.place, "--port", "0", *self.words],
                                        stdout=subprocess.PIPE, stderr=self.log, text=True)
        opened = threading.Event()
        threading.Thread(target=self._hear, args=(self.process, opened, self.owner is None), daemon=True).start()
        if not opened.wait(60) or not self.address:
            raise RuntimeError(f"bakkal serve did not open ({self.process.poll()}):\n{self.written()}")

    def _hear(self, process, opened, wants_link):
        for line in process.stdout:
            for url in re.findall(r"https?://\S+", line):
                self.address = self.address or re.match(r"https?://[^/]+", url)[0]
                if url.removeprefix(self.address).strip("/"):
                    self.owner_link = url
            if self.address and (self.owner_link or not wants_link):
                opened.set()
        opened.set()

    def written(self):
        return self.log_path.read_text(errors="replace")

    def kill(self):
        """kill -9, in the middle of whatever it does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
        self.log.close()

    def stop(self):
        super().stop()
        self.log_path.unlink(missing_ok=True)

    def run(self, *words, timeout=60, **more):
        """`bakkal …` on this shop's data, whatever its exit code."""
        return bakkal(*words, *self.place, timeout=timeout, **more)

    def json(self, *words, **more):
        return json.loads(self.command(*words, "--json", **more))

    def rows(self, statement):
        """What the engine itself says, past the program."""
        if self.engine == "sqlite":
            book = sqlite3.connect(self.folder / "bakkal.sqlite", timeout=10)
            try:
                return book.execute(statement).fetchall()
            finally:
                book.close()
        said = subprocess.run(["psql", self.url, "-qtAF", "\t", "-c", statement], check=True, capture_output=True, text=True).stdout
        return [tuple(int(each) if re.fullmatch(r"-?\d+", each) else each for each in line.split("\t")) for line in said.splitlines()]

    def doctor(self):
        """Asserts that the data is sound."""
        findings = {each["name"]: each for each in json.loads(self.run("doctor", "--json").stdout)["findings"]}
        assert findings["data"]["ok"], findings["data"]

    def person(self):
        """The owner, signed in; she is made by the link the first time."""
        if not self.owner:
            self.owner = Person(self)
            self.owner.become_owner()
        return self.owner


def bakkal(*words, timeout=60, **more):
    """`bakkal …` without a terminal, in Turkish unless told otherwise."""
    environment = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "", **more.pop("env", {})}
    return subprocess.run([binary(), *words], capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL, env=environment, **more)


class Answer:
    def __init__(self, response):
        self.status, self.headers = response.status, response.headers
        self.body = response.read()
        self.text = self.body.decode(errors="replace")
        self.place = response.headers.get("location", "")

    def field(self, name):
        """The value of a hidden field."""
        found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', self.text)
        assert found, f"no field {name} in:\n{self.text[:800]}"
        return found[1]


class Person:
    """Somebody with a session. Each request has its own connection, so a kill breaks one at most."""

    def __init__(self, shop):
        self.shop, self.session, self.csrf = shop, None, None

    def become_owner(self):
        key = urllib.parse.parse_qs(urllib.parse.urlparse(self.shop.owner_link).query)["anahtar"][0]
        answer = self.send("POST", "/ilk", urllib.parse.urlencode({**OWNER, "again": OWNER["password"], "anahtar": key}))
        assert answer.status == 303, (answer.status, answer.text[:800])
        self.session = re.search(r"oturum=([^;]+)", answer.headers["set-cookie"])[1]
        self.csrf = self.get("/musteriler/yeni").field("_csrf")

    def send(self, method, path, body=None, headers=None, timeout=30):
        host = self.shop.address.removeprefix("http://")
        connection = http.client.HTTPConnection(host, timeout=timeout)
        known = {"content-type": "application/x-www-form-urlencoded", **(headers or {})}
        if self.session:
            known["cookie"] = f"oturum={self.session}"
        try:
            connection.request(method, path, body, {name: value for name, value in known.items() if value is not None})
            answer = Answer(connection.getresponse())
            assert not (self.session and answer.place.startswith("/giris")), f"{method} {path}: signed out"
            return answer
        finally:
            connection.close()

    def get(self, path, **headers):
        return self.send("GET", path, headers={"content-type": None, **headers})

    def post(self, path, fields=(), headers=None, timeout=30):
        pairs = list(dict(fields).items() if isinstance(fields, dict) else fields)
        return self.send("POST", path, urllib.parse.urlencode([("_csrf", self.csrf), *pairs]), headers, timeout)

    def wire(self, sent, patience=5, shut=True):
        """Bytes as they are, and the bytes that came back until silence."""
        host, port = self.shop.address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=patience) as line:
            try:
                line.sendall(sent)
                if shut:
                    line.shutdown(socket.SHUT_WR)
            except OSError:
                pass        # refused while still sending: the answer counts
            return heard(line)

    # What a shop does all day.

    def stock(self, code="K1"):
        """The id of a product that can be sold."""
        if not self.shop.rows(f"SELECT id FROM product WHERE code = '{code}'"):
            answer = self.post("/urunler", {"kod": code, "ad": "Kalem", "fiyat": "12,50", "kdv": "20", "birim": "adet"})
            assert answer.status == 303, (answer.status, answer.text[-2000:])
        return self.shop.rows(f"SELECT id FROM product WHERE code = '{code}'")[0][0]

    def branch(self):
        """The id of a branch that can sell."""
        if not self.shop.rows("SELECT id FROM branch"):
            answer = self.post("/kurulum/subeler", {"name": "Merkez"})
            assert answer.status == 303, (answer.status, answer.text[-2000:])
        return self.shop.rows("SELECT id FROM branch")[0][0]

    def add_customer(self, name, token):
        return self.post("/musteriler", {"tur": "kisi", "ad": name, "soyad": "Deneme", "_tek": token, "ayri": "1"})

    def sell(self, product, token, branch, amount="12,50"):
        return self.post("/hizli-satis", {"_tek": token, "is": "bitir", "u0": product, "a0": "1", "f0": amount, "sube": branch, "kanal": "0", "not": token})


def heard(line):
    parts = []
    try:
        while part := line.recv(65_536):
            parts.append(part)
    except OSError:
        pass
    return b"".join(parts)


def token():
    return uuid.uuid4().hex[:20]


def wait_until(true, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return False
