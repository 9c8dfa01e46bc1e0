"""kill -9 at fifty random moments: what was acknowledged stands once, what was not stands at most once."""
import http.client
import random
import subprocess
import threading
import time
from collections import Counter

import pytest
from counter import Shaken, token
from shop import binary

ROUNDS = {"sqlite": 20, "postgres": 5}
BROKEN = (OSError, http.client.HTTPException)


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def closed_shop(request):
    shop = Shaken(request.param, open_now=False)
    yield shop
    shop.stop()


def sales_file(path, round, lines, seed):
    """A list of sales with amounts drawn at random; answers what each customer spent and how many receipts there are."""
    dice, spent, receipts = random.Random(seed), Counter(), set()
    with open(path, "w") as file:
        file.write("Fiş No;Tarih;Müşteri No;Müşteri;Ürün;Adet;Tutar\n")
        for line in range(lines):
            receipt, coins = line // 2, dice.randint(100, 99_999)
            customer = receipt * 7 % 331
            file.write(f"K{round}-{receipt};{1 + receipt % 28:02}.10.2026;C{customer};Kişi {customer};Ürün {line % 40};1;{coins // 100},{coins % 100:02}\n")
            spent[f"C{customer}"] += coins
            receipts.add(receipt)
    return spent, len(receipts)


def test_an_import_that_is_killed_goes_on_and_doubles_nothing(closed_shop, tmp_path):
    shop, dice = closed_shop, random.Random(11)
    spent, receipts, lines, broken, took = Counter(), 0, 0, 0, 1.0
    for round in range(ROUNDS[shop.engine]):
        path = tmp_path / f"satis-{round}.csv"
        more, count = sales_file(path, round, 4_000, round)
        spent, receipts, lines = spent + more, receipts + count, lines + 4_000
        words = ["import", "sales", str(path), "--yes", "--rows-at-once", "250"]
        running = subprocess.Popen([binary(), *words, "--json", *shop.place], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.05, took))
        broken += running.poll() is None
        running.kill()
        running.wait()
        shop.doctor()
        before = time.monotonic()
        assert shop.json(*words).get("error") is None
        took = max(0.2, min(took, time.monotonic() - before)) if round else 0.8
        # the file once more: everything is there already
        if round % 10 == 4:
            assert shop.json(*words)["created"] == 0
    shop.doctor()
    assert broken >= ROUNDS[shop.engine] // 2, "the kills came too late to prove anything"
    assert dict(shop.rows("SELECT number, turnover FROM customer")) == spent
    assert dict(shop.rows("SELECT c.number, CAST(SUM(l.amount) AS BIGINT) FROM sale_line l JOIN customer c ON c.id = l.customer_id GROUP BY c.number")) == spent
    assert shop.rows("SELECT COUNT(*), COUNT(DISTINCT number) FROM sale") == [(receipts, receipts)]
    assert shop.rows("SELECT COUNT(*) FROM sale_line") == [(lines,)]
    assert shop.rows("SELECT CAST(SUM(amount) AS BIGINT) FROM sale_day") == [(sum(spent.values()),)]
    number, turnover = spent.most_common(1)[0]
    assert shop.json("customer", number)["turnover"] == turnover


class Clerk(threading.Thread):
    """Posts one thing after the other until the server is gone, and notes what was acknowledged."""

    def __init__(self, act, prefix):
        super().__init__(daemon=True)
        self.act, self.prefix, self.said_yes, self.unsure, self.refused = act, prefix, [], [], []

    def run(self):
        for number in range(100_000):
            word = f"{self.prefix}{number}x{token()}"
            try:
                answer = self.act(word)
            except BROKEN:
                self.unsure.append(word)
                return
            (self.said_yes if answer.status == 303 else self.refused).append(word if answer.status == 303 else (answer.status, answer.text[-400:]))


def test_a_server_that_is_killed_has_kept_every_answer_it_gave(shop):
    owner, dice = shop.person(), random.Random(7)
    product, branch = owner.stock(), owner.branch()
    people, sales, unsure = [], [], []
    for round in range(ROUNDS[shop.engine]):
        clerks = [Clerk(lambda word: owner.add_customer("M" + word, word), f"m{round}a"), Clerk(lambda word: owner.add_customer("M" + word, word), f"m{round}b"),
                  Clerk(lambda word: owner.sell(product, word, branch), f"s{round}")]
        for clerk in clerks:
            clerk.start()
        time.sleep(dice.uniform(0.05, 0.5))
        shop.kill()
        for clerk in clerks:
            clerk.join(10)
            assert not clerk.refused, clerk.refused[:2]
        people += clerks[0].said_yes + clerks[1].said_yes
        sales += clerks[2].said_yes
        shop.start()
        # what nobody knows the end of is simply sent again: it then stands once
        for clerk, act in zip(clerks, [lambda word: owner.add_customer("M" + word, word)] * 2 + [lambda word: owner.sell(product, word, branch)]):
            for word in clerk.unsure + clerk.said_yes[-1:]:
                unsure.append(word)
                assert count(shop, word) <= 1
                assert act(word).status == 303
                assert count(shop, word) == 1, word
    assert len(people) > ROUNDS[shop.engine] and len(sales) > ROUNDS[shop.engine] // 2
    names = Counter(name for (name,) in shop.rows("SELECT first_name FROM customer"))
    notes = Counter(note for (note,) in shop.rows("SELECT note FROM sale WHERE note IS NOT NULL"))
    assert all(names["M" + word] == 1 for word in people), [word for word in people if names["M" + word] != 1][:5]
    assert all(notes[word] == 1 for word in sales), [word for word in sales if notes[word] != 1][:5]
    assert set(names.values()) == {1} and set(notes.values()) == {1}
    assert set(names) | {"M" + word for word in notes} == {"M" + word for word in people + sales + unsure}
    shop.doctor()


def count(shop, word):
    return sum(shop.rows(f"SELECT (SELECT COUNT(*) FROM customer WHERE first_name = 'M{word}') + (SELECT COUNT(*) FROM sale WHERE note = '{word}')")[0])
