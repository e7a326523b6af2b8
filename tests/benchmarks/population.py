"""A large synthetic record for benchmarks and for the test that the window never freezes. Nobody in it exists."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, insert, select

from db.base import new_ids
from db.engine import WRITES
from db.models import (
    Commune,
    CommuneDeclaration,
    Consent,
    Contract,
    HealthCertificate,
    JobOrder,
    Officer,
    Placement,
    TravelDocument,
    Worker,
)
from db.vocabulary import CommuneEra, ConsentPurpose
from desktop_app.formats import fold, sort_key

FAMILIES = ("Nông", "Hoàng", "Lương", "Vi", "Triệu", "Bế", "Lý", "Hà", "Đàm", "Chu", "Mã", "Lành", "Lộc", "Đinh", "Vũ")
MIDDLES = {
    "male": ("Văn", "Đức", "Minh", "Quang", "Thế", "Hữu"),
    "female": ("Thị", "Thu", "Bích", "Hồng", "Kim", "Thúy"),
}
GIVENS = {
    "male": (
        "Bình",
        "Cường",
        "Dũng",
        "Đạt",
        "Hòa",
        "Hùng",
        "Khánh",
        "Lâm",
        "Minh",
        "Phúc",
        "Quân",
        "Sơn",
        "Thụy",
        "Toàn",
    ),
    "female": ("Ánh", "Đào", "Duyên", "Hằng", "Hiền", "Hoa", "Hương", "Loan", "Mai", "Nhung", "Oanh", "Phượng", "Yến"),
}
CHUNK = 20_000


def _person(rng: random.Random, serial: int, worker_id: int, communes: list[int]) -> dict[str, Any]:
    sex = "female" if rng.random() < 0.4 else "male"
    name = f"{rng.choice(FAMILIES)} {rng.choice(MIDDLES[sex])} {rng.choice(GIVENS[sex])}"
    birth = date(1970, 1, 1) + timedelta(days=rng.randrange(36 * 365))
    century = (2 if birth.year >= 2000 else 0) + (sex == "female")
    return {
        "id": worker_id,
        "version_id": 1,
        "citizen_id": f"020{century}{birth:%y}{serial:06d}" if serial < 1_000_000 else f"0{serial:011d}",
        "full_name": name,
        "name_folded": fold(name),
        "sort_key": sort_key(name),
        "birth_date": birth,
        "birth_precision": "day",
        "sex": sex,
        "phone": f"09{rng.randrange(10**8):08d}",
        "address": "Thôn Nà Pàn",
        "commune_id": rng.choice(communes),
    }


def _papers(rng: random.Random, ids: list[int], orders: list[int], officer: int) -> dict[type, list[dict[str, Any]]]:
    count = len(ids)
    document, health, placement, contract, declaration = (new_ids(count) for _ in range(5))
    then = datetime(2026, 11, 1, tzinfo=UTC)
    signed, examined = {"event_on": date(2026, 11, 1), "sent_on": date(2026, 11, 2)}, date(2026, 9, 1)
    passport = {"kind": "passport", "country": "VNM", "extended": False, "state": "held"}
    term = {"signed_on": date(2026, 11, 1), "starts_on": date(2026, 11, 20), "ends_on": date(2027, 5, 24)}
    dates = {"issued_on": date(2024, 1, 5), "expires_on": date(2034, 1, 5)}
    told = {"event": "signed", "state": "acknowledged", "acknowledged_on": date(2026, 11, 3)}
    agreed = {"state": "given", "at": then, "basis": "paper", "officer_id": officer}
    rows: dict[type, list[dict[str, Any]]] = {
        TravelDocument: [
            {"id": document[i], "worker_id": w, "number": f"C{rng.randrange(10**7):07d}", **passport, **dates}
            for i, w in enumerate(ids)
        ],
        HealthCertificate: [
            {"id": health[i], "worker_id": w, "examined_on": examined, "result": "fit"} for i, w in enumerate(ids)
        ],
        Placement: [
            {
                "id": placement[i],
                "worker_id": w,
                "job_order_id": rng.choice(orders),
                "state": "contracted",
                "since": then,
            }
            for i, w in enumerate(ids)
        ],
        Contract: [
            {"id": contract[i], "placement_id": placement[i], "number": f"{i}/HĐLĐ", "state": "signed", **term}
            for i in range(count)
        ],
        CommuneDeclaration: [
            {"id": declaration[i], "contract_id": contract[i], **signed, **told} for i in range(count)
        ],
        Consent: [{"worker_id": w, "purpose": p.value, **agreed} for w in ids for p in ConsentPurpose],
    }
    for row, consent_id in zip(rows[Consent], new_ids(len(rows[Consent])), strict=True):
        row["id"] = consent_id
    for made in rows.values():
        for row in made:
            row["version_id"] = 1
    return rows


def fill(engine: Engine, count: int, *, papers: bool = True, seed: int = 20261122) -> None:
    """Put `count` invented workers (with all their papers, unless told otherwise) into a record with job orders.

    Written below `Work` on purpose: an audit of invented people would only cost time.
    """
    rng = random.Random(seed)  # noqa: S311  reproducible, not secret
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        communes = list(connection.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW)))
        orders = list(connection.scalars(select(JobOrder.id)))
        officer = connection.scalars(select(Officer.id)).first() or 0
        for start in range(0, count, CHUNK):
            ids = list(new_ids(min(CHUNK, count - start)))
            people = [_person(rng, start + i, worker, communes) for i, worker in enumerate(ids)]
            connection.execute(insert(Worker), people)
            if papers:
                for model, rows in _papers(rng, ids, orders, officer).items():
                    connection.execute(insert(model), rows)
