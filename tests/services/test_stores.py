from __future__ import annotations

from desktop_app.services import stores
from desktop_app.services.work import Desk


def test_a_fresh_store_is_sound(desk: Desk) -> None:
    assert stores.check_store(desk) == ()
