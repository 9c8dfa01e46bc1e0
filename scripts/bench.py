#!/usr/bin/env python3
"""Times Bakkal on this machine: server processor time per request, statements per request,
times with 8 and 32 clients, import rates, memory, start. Whole processes, from outside.

    make bench                                   20,000 customers on both engines
    make bench args="--sizes 20000,1000000 --engines sqlite"

Load comes from wrk on the same machine, so times with many clients include the client's own work;
processor time is the server's alone, read from the operating system.
"""
import argparse, http.client, json, os, pathlib, random, re, resource, shutil, subprocess, sys, tempfile, time, urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
BAKKAL = os.environ.get("BAKKAL_BIN", str(ROOT / ".build/release/bakkal"))
TICK = os.sysconf("SC_CLK_TCK")
POSTGRES = os.environ.get("BAKKAL_TEST_POSTGRES", "postgres://bakkal:bakkal@127.0.0.1:5432/postgres")


def run(*words, **more):
    done = subprocess.run([BAKKAL, *words], capture_output=True, text=True, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


def psql(text):
    subprocess.run(["psql", "-q", POSTGRES, "-c", text], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Place:
    """One firm on one engine."""

    def __init__(self, engine, name):
        self.engine, self.folder = engine, tempfile.mkdtemp(prefix=f"bakkal-bench-{name}-")
        self.words, self.base = ["--data", self.folder], None
        if engine == "postgres":
            self.base = f"bakkal_bench_{name.replace('-', '_')}_{os.getpid()}"
            psql(f"CREATE DATABASE {self.base}")
            self.words += ["--database", urllib.parse.urlparse(POSTGRES)._replace(path="/" + self.base).geturl()]

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.base:
            psql(f"DROP DATABASE IF EXISTS {self.base} WITH (FORCE)")

    def size(self):
        if self.base:
            out = subprocess.run(["psql", "-qtA", POSTGRES, "-c", f"SELECT pg_database_size('{self.base}')"], capture_output=True, text=True).stdout
            return int(out.strip())
        return sum(f.stat().st_size for f in pathlib.Path(self.folder).glob("bakkal.sqlite*"))


class Server:
    def __init__(self, place):
        started = time.monotonic()
        self.process = subprocess.Popen([BAKKAL, "serve", "--port", "0", *place.words], stdout=subprocess.PIPE, text=True)
        address = link = None
        while not (address and link):
            line = self.process.stdout.readline()
            if not line:
                sys.exit("the server did not start")
            for url in re.findall(r"https?://\S+", line):
                if "anahtar=" in url:
                    link = url
                elif not address:
                    address, self.start = url, time.monotonic() - started
        parts = urllib.parse.urlparse(address)
        self.host, self.port, self.cookie, self.csrf = parts.hostname, parts.port, "", ""
        self.own(link)

    def ask(self, method, path, body=None, headers={}):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        heads = {"Cookie": self.cookie, "Accept-Language": "tr", **headers}
        if body is not None:
            body = urllib.parse.urlencode(body)
            heads["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, heads)
        answer = connection.getresponse()
        return answer, answer.read().decode("utf-8", "replace")

    def own(self, link):
        """Makes the first owner, as a person would with the printed link."""
        path = link[link.index("/ilk"):]
        _, page = self.ask("GET", path)
        action = re.search(r'<form[^>]*action="([^"]+)"', page)
        fields = {}
        for tag in re.findall(r"<input[^>]*>", page):
            name = re.search(r'name="([^"]+)"', tag)
            if not name:
                continue
            value, kind = re.search(r'value="([^"]*)"', tag), re.search(r'type="([^"]+)"', tag)
            kind = kind.group(1) if kind else "text"
            fields[name.group(1)] = (value.group(1) if value else "") or {"password": "kuru-fasulye-9", "email": "sahip@example.com"}.get(kind, "Nermin Çınar")
        for name in fields:
            if "posta" in name or "email" in name:
                fields[name] = "sahip@example.com"
        answer, page = self.ask("POST", action.group(1) if action else path, fields)
        for line in answer.headers.get_all("Set-Cookie") or []:
            if line.startswith("oturum="):
                self.cookie = line.split(";")[0]
        if not self.cookie:
            sys.exit(f"no session after the first owner's form: {answer.status} {page[:500]}")
        self.csrf = re.search(r'name="csrf" content="([^"]+)"', self.ask("GET", "/")[1]).group(1)

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"RssAnon:\s+(\d+)", status).group(1)) / 1024

    def statements(self):
        text = self.ask("GET", "/metrics")[1]
        return sum(int(n) for n in re.findall(r"^bakkal_statements_total\{[^}]*\} (\d+)$", text, re.M))

    def stop(self):
        self.process.terminate()
        self.process.wait(15)


LUA = """
local paths = {%s}
local body = %s
math.randomseed(%d)
function request()
  local path = paths[math.random(#paths)]
  if body == nil then return wrk.format("GET", path) end
  return wrk.format("POST", path, nil, (body:gsub("@N", function() return tostring(math.random(1, 2000000000)) end)))
end
function done(summary, latency, requests)
  io.write(string.format("RESULT %%d %%d %%.3f %%.3f %%d\\n", summary.requests, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.duration))
end
"""


def load(server, paths, body=None, clients=8, seconds=3):
    script = tempfile.NamedTemporaryFile("w", suffix=".lua", delete=False)
    lines = ", ".join(json.dumps(path) for path in paths)
    script.write(LUA % (lines, json.dumps(body) if body else "nil", random.randrange(1 << 30)))
    script.close()
    words = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-s", script.name, "-H", f"Cookie: {server.cookie}", "-H", f"x-csrf: {server.csrf}",
             "-H", "Accept-Language: tr", "-H", "Content-Type: application/x-www-form-urlencoded", f"http://{server.host}:{server.port}"]
    before, cpu = server.statements(), server.cpu()
    out = subprocess.run(words, capture_output=True, text=True).stdout
    cpu, after = server.cpu() - cpu, server.statements()
    os.unlink(script.name)
    found = re.search(r"RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) (\d+)", out)
    if not found:
        return None
    requests, errors, p50, p99, micros = int(found[1]), int(found[2]), float(found[3]), float(found[4]), int(found[5])
    return dict(requests=requests, errors=errors, p50=p50, p99=p99, rate=requests / (micros / 1e6), cpu_ms=cpu * 1000 / max(1, requests),
                statements=(after - before) / max(1, requests))


def pages(server, customers, product):
    ids = [f"/musteriler/{n}" for n in random.sample(range(1, customers + 1), min(2000, customers))]
    words = ["yilmaz", "YILMAZ", "ayşe", "mehmet kaya", "555 0", "çelik", "demir a"]
    yield "card", ids, None, 0.5
    yield "list", ["/musteriler"], None, 1.5
    yield "search with count", [f"/ara?hizli=1&q={urllib.parse.quote(w)}" for w in words], None, 5
    yield "today", ["/"], None, None
    yield "products", ["/urunler"], None, None
    yield "sales", ["/satislar"], None, None
    yield "create", ["/musteriler"], server.create_body, 1
    if product:
        yield "quick sale, 5 lines", ["/hizli-satis"], server.sale_body, 1.5


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="20000")
    parser.add_argument("--engines", default="sqlite,postgres")
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    results = []
    say = (lambda *words: None) if wanted.json else (lambda *words: print(*words, flush=True))
    for engine in wanted.engines.split(","):
        say(f"\n{engine}: goals are 20,000 customers/s and 150,000 sale lines/s on SQLite")
        results.append(dict(engine=engine, imports=imports(engine, say)))
        for size in (int(n) for n in wanted.sizes.split(",")):
            results.append(measure(engine, size, wanted.seconds, wanted.json))
    if wanted.json:
        print(json.dumps(results, indent=1))


def measure(engine, size, seconds, quiet):
    say = (lambda *words: None) if quiet else (lambda *words: print(*words, flush=True))
    place = Place(engine, f"{engine}-{size}")
    try:
        began = time.monotonic()
        made = json.loads(run("demo", "--customers", str(size), "--lines", "12" if size < 1_000_000 else "6", "--yes", "--json", *place.words))
        took = time.monotonic() - began
        say(f"\n{engine}, {size:,} customers: made in {took:.1f} s, {place.size() / 1e6:,.0f} MB; {made}")
        server = Server(place)
        rows = []
        try:
            say(f"start {server.start:.2f} s, memory at start {server.memory():.0f} MB")
            server.create_body = "tur=kisi&ad=Ali&soyad=Deneme+@N&eposta=ali@N%40example.com&ayri=1&_tek=b@N"
            server.sale_body = sale_body(server)
            say(f"{'page':<22}{'CPU ms':>8}{'goal':>6}{'stmts':>7}{'p50/8':>8}{'p99/8':>8}{'p99/32':>8}{'req/s':>8}{'errors':>7}")
            for name, paths, body, goal in pages(server, size, server.sale_body):
                eight, thirty = load(server, paths, body, 8, seconds), load(server, paths, body, 32, seconds)
                one = load(server, paths, body, 1, max(1, seconds - 1))
                if not (one and eight and thirty):
                    say(f"{name:<22} no answer")
                    continue
                rows.append(dict(page=name, **one, p50_8=eight["p50"], p99_8=eight["p99"], p99_32=thirty["p99"], rate_8=eight["rate"]))
                errors = one["errors"] + eight["errors"] + thirty["errors"]
                say(f"{name:<22}{one['cpu_ms']:>8.3f}{goal or '-':>6}{one['statements']:>7.1f}{eight['p50']:>8.2f}{eight['p99']:>8.2f}{thirty['p99']:>8.2f}{eight['rate']:>8.0f}{errors:>7}")
            say(f"memory after load {server.memory():.0f} MB")
            return dict(engine=engine, size=size, made_s=took, start_s=server.start, memory_mb=server.memory(), pages=rows)
        finally:
            server.stop()
    finally:
        place.remove()


def files(folder, customers=100_000, receipts=120_000):
    """Two files as a firm would bring them: customers with phones and mails, and four lines to a receipt."""
    chance = random.Random(7)
    given, family = "Ayşe Mehmet Fatma Ali Hüseyin Zeynep Elif Işıl İbrahim Şule".split(), "Yılmaz Kaya Demir Çelik Şahin Öztürk Aydın Güneş Işık".split()
    people, sales = os.path.join(folder, "musteriler.csv"), os.path.join(folder, "satislar.csv")
    with open(people, "w", encoding="utf-8") as out:
        out.write("müşteri no;ad soyad;cep telefonu;e-posta;il;ilçe\n")
        for n in range(1, customers + 1):
            out.write(f"{n};{chance.choice(given)} {chance.choice(family)};0500 {chance.randrange(100, 1000)} {chance.randrange(100):02} {chance.randrange(100):02};m{n}@example.com;Bursa;Nilüfer\n")
    with open(sales, "w", encoding="utf-8") as out:
        out.write("fiş no;müşteri no;şube;tarih;ürün kodu;ürün adı;miktar;tutar\n")
        for n in range(1, receipts + 1):
            buyer, day = chance.randrange(1, customers + 1), f"{n % 28 + 1:02}.{n * 12 // receipts + 1 if n * 12 // receipts < 12 else 12:02}.2025 {n % 12 + 8:02}:{n % 60:02}"
            for _ in range(4):
                product = chance.randrange(1, 600)
                out.write(f"F{n};{buyer};{n % 3 + 1};{day};U{product};Ürün {product};{chance.randrange(1, 4)};{chance.randrange(10, 900)},{chance.randrange(100):02}\n")
    return people, sales


def imports(engine, say):
    """Rates of the importer with checks, folding and undo on, and its greatest memory."""
    place, rates = Place(engine, f"{engine}-import"), {}
    try:
        for kind, path in zip(("customers", "sales"), files(place.folder)):
            began = resource.getrusage(resource.RUSAGE_CHILDREN)
            answer = json.loads(run("import", kind, path, "--yes", "--json", *place.words))
            ended = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime
            rates[kind] = dict(rows=answer["rows"], seconds=answer["seconds"], per_second=answer["rows"] / max(0.001, answer["seconds"]), per_cpu_second=answer["rows"] / max(0.001, cpu))
            say(f"import {kind:<10}{answer['rows']:>9,} rows {answer['seconds']:>7.2f} s {rates[kind]['per_second']:>10,.0f} rows/s {rates[kind]['per_cpu_second']:>10,.0f} rows per processor second")
        say(f"greatest memory of an importing process {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")
        return rates
    finally:
        place.remove()


def sale_body(server):
    """A quick sale of five lines, in the form's own field names, taken from the page."""
    page = server.ask("GET", "/urunler")[1]
    products = re.findall(r'href="/urunler/(\d+)"', page)[:5]
    if len(products) < 5:
        return None
    lines = "".join(f"&u{n}={p}&a{n}=1&f{n}=10,00&i{n}=" for n, p in enumerate(products))
    return f"musteri=1&kanal=0&_tek=s@N&is=bitir{lines}"


if __name__ == "__main__":
    main()
