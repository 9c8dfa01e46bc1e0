"""Told to stop in the middle of things."""
import http.client
import signal
import socket
import threading
import time

import pytest
from counter import Shaken, heard, token


@pytest.fixture(params=["sqlite", "postgres"])
def short_lived(request):
    shop = Shaken(request.param)
    yield shop
    shop.stop()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_lets_requests_finish(short_lived, sign):
    shop, owner = short_lived, short_lived.person()
    host, port = shop.address.removeprefix("http://").split(":")
    live = [socket.create_connection((host, int(port)), timeout=15) for _ in range(3)]
    for line in live:
        line.sendall(f"GET /canli HTTP/1.1\r\nhost: x\r\ncookie: oturum={owner.session}\r\n\r\n".encode())
        assert b" 200 " in line.recv(4_096)
    silent = socket.create_connection((host, int(port)), timeout=15)
    silent.sendall(b"GET / HT")
    # a form whose second half is still on its way when the stop comes
    word = token()
    body = f"_csrf={owner.csrf}&tur=kisi&ad=Yolda&soyad=X&ayri=1&_tek={word}".encode()
    half = socket.create_connection((host, int(port)), timeout=15)
    half.sendall(f"POST /musteriler HTTP/1.1\r\nhost: {host}:{port}\r\ncookie: oturum={owner.session}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body[:20])
    done, cut = [], []

    def work(number):
        while True:
            word = token()
            try:
                answer = owner.add_customer("M" + word, word)
            except ConnectionRefusedError:
                return
            except (OSError, http.client.HTTPException) as error:
                cut.append((word, error))
                return
            assert answer.status == 303, answer.text[-300:]
            done.append(word)

    clerks = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for clerk in clerks:
        clerk.start()
    time.sleep(0.5)
    began = time.monotonic()
    shop.process.send_signal(sign)
    time.sleep(0.3)
    half.sendall(body[20:])
    said = heard(half)
    code = shop.process.wait(12)
    took = time.monotonic() - began
    for clerk in clerks:
        clerk.join(5)
    assert code == 0, shop.written()[-1500:]
    assert took < 10, took
    assert b" 303 " in said[:20], (said[:300], took)
    names = [name for (name,) in shop.rows("SELECT first_name FROM customer")]
    assert all(names.count("M" + word) == 1 for word in done)
    assert names.count("Yolda") == 1
    assert "Fatal" not in shop.written() and "error" not in shop.written().lower(), shop.written()[-1500:]
    for line in [*live, silent, half]:
        line.close()


def test_a_stop_at_rest_is_quick(short_lived):
    began = time.monotonic()
    short_lived.process.terminate()
    assert short_lived.process.wait(10) == 0
    assert time.monotonic() - began < 3
