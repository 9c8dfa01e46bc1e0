"""Shops that are to be shaken: one per module and engine, thrown away afterwards."""
import os

import pytest

from counter import Shaken


@pytest.fixture(scope="session", autouse=True)
def postgres_by_habit():
    os.environ.setdefault("BAKKAL_TEST_POSTGRES", "postgres://bakkal:bakkal@127.0.0.1:5432/postgres")


def opened(engine, **more):
    running = Shaken(engine, **more)
    try:
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def shop(request):
    """An open shop on each engine in turn."""
    yield from opened(request.param)


@pytest.fixture(scope="module")
def lone_shop():
    """An open shop on SQLite."""
    yield from opened("sqlite")


@pytest.fixture(scope="module")
def owner(shop):
    return shop.person()


@pytest.fixture(scope="module")
def lone_owner(lone_shop):
    return lone_shop.person()
