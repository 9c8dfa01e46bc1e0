"""A running Bakkal with a firm in it, for tests and for pictures."""
import os
import re
import shutil
import subprocess
import tempfile
import threading
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWNER = {"firm": "Çınar Kırtasiye", "name": "Feride Çınar", "email": "feride@kirtasiye.example", "password": "deniz-kumu-yedi-martı"}

CUSTOMERS = 400     # small enough to be quick, large enough for second pages and for every kind of card


def binary():
    return os.environ.get("BAKKAL_BIN") or str(ROOT / ".build/debug/bakkal")


class Shop:
    """One server on a free port with data of its own; `stop` leaves nothing behind.

    engine is "sqlite" or "postgres"; the latter makes a database of its own on the
    server that BAKKAL_TEST_POSTGRES names.
    """

    def __init__(self, engine="sqlite", demo=True):
        self.engine = engine
        self.folder = Path(tempfile.mkdtemp(prefix="bakkal-"))
        self.place = ["--data", str(self.folder)]
        self.database = None
        if engine == "postgres":
            self.database = "bakkal_" + uuid.uuid4().hex[:12]
            self._psql(f'CREATE DATABASE "{self.database}"')
            self.place += ["--database", os.environ["BAKKAL_TEST_POSTGRES"].rpartition("/")[0] + "/" + self.database]
        self.process = self.address = self.owner_link = None
        self.signed_in = None      # the browser's storage after sign-in, made by `sign_in`
        try:
            if demo:
                self.command("demo", "--customers", str(CUSTOMERS), "--yes")
            self.start()
        except BaseException:
            self.stop()
            raise

    def command(self, *words, timeout=300):
        """Runs `bakkal …` on this shop's data and returns what it said."""
        done = subprocess.run([binary(), *words, *self.place], capture_output=True, text=True, timeout=timeout)
        assert done.returncode == 0, f"bakkal {' '.join(words)}: {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        return done.stdout

    def start(self):
        self.log = open(self.folder / "server.log", "a+")
        self.process = subprocess.Popen([binary(), "serve", *self.place, "--port", "0"],
                                        stdout=subprocess.PIPE, stderr=self.log, text=True)
        opened = threading.Event()
        threading.Thread(target=self._listen, args=(self.process, opened), daemon=True).start()
        if not opened.wait(90) or self.address is None:
            raise RuntimeError(f"bakkal serve did not open ({self.process.poll()}):\n{self.written()}")

    def _listen(self, process, opened):
        """Reads what the server prints: its address, and then the owner's link if there is no owner yet."""
        self.address = self.owner_link = None
        for line in process.stdout:
            for url in re.findall(r"https?://\S+", line):
                self.address = self.address or re.match(r"https?://[^/]+", url)[0]
                if url.removeprefix(self.address).strip("/"):
                    self.owner_link = url
                    opened.set()
            if self.address:
                threading.Timer(2, opened.set).start()      # no link follows when an owner is there
        opened.set()

    def written(self):
        """The end of the server's log."""
        return (self.folder / "server.log").read_text(errors="replace")[-4000:]

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
        if self.database:
            self._psql(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')
        shutil.rmtree(self.folder, ignore_errors=True)

    def _psql(self, statement):
        subprocess.run(["psql", os.environ["BAKKAL_TEST_POSTGRES"], "-qc", statement], check=True, capture_output=True)

    def sign_in(self, browser):
        """Becomes the first owner by the one-time link; keeps the session for every later context."""
        if self.signed_in:
            return self.signed_in
        assert self.owner_link, "the server printed no link for the first owner"
        context = browser.new_context(locale="tr-TR", timezone_id="Europe/Istanbul")
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.goto(self.owner_link)
        become_owner(page)
        page.goto(self.address + "/")
        assert page.locator("nav.nav").count(), f"still signed out at {page.url}:\n{page.locator('main').inner_text()[:800]}"
        self.signed_in = context.storage_state()
        context.close()
        return self.signed_in


def become_owner(page):
    """Fills the page behind the owner's link and sends it."""
    for name, value in {**OWNER, "again": OWNER["password"]}.items():
        page.locator(f"main form [name={name}]").fill(value)
    page.get_by_role("button", name="Defteri aç").click()
    page.get_by_role("heading", name="Nasıl başlayalım").wait_for()
