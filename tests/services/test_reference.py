from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select

from db import seed
from db.models import (
    AgencyName,
    Commune,
    CommuneSuccessor,
    Gate,
    PointOfDeparture,
    Programme,
    ReferenceSet,
    Requirement,
)
from db.vocabulary import AgencyRole, CommuneEra, GateClass, RequirementCode, YesNoUnknown
from desktop_app.services import programmes, stores
from desktop_app.services.reference import load_reference
from desktop_app.services.work import Desk


def renewed(desk: Desk, folder: Path) -> tuple[str, ...]:
    with desk.work("reference.load") as work:
        return load_reference(work, seed.read_sets(folder))


def changed_copy(folder: Path, name: str, old: str, new: str) -> Path:
    target = folder / "reference"
    shutil.copytree(seed.FOLDER, target)
    text = (target / name).read_text(encoding="utf-8")
    assert old in text
    (target / name).write_text(text.replace(old, new), encoding="utf-8")
    return target


def test_a_new_store_has_all_reference_data(desk: Desk) -> None:
    with desk.read() as session:
        count = select(func.count()).select_from(Commune)
        assert session.scalar(count.where(Commune.era == CommuneEra.BEFORE)) == 194
        assert session.scalar(count.where(Commune.era == CommuneEra.NOW)) == 65
        assert session.scalar(select(func.count()).select_from(CommuneSuccessor)) == 196
        chi_ma = session.scalars(select(Gate).where(Gate.code == "chi-ma")).one()
        assert (chi_ma.gate_class, chi_ma.people_cross) == (GateClass.BILATERAL, YesNoUnknown.YES)
        assert (chi_ma.since and chi_ma.since.isoformat(), chi_ma.opens) == ("2018-09-10", "07:00")
        programmes = set(session.scalars(select(Programme.code)))
        assert programmes >= {"chongzuo", "eps-korea", "im-japan", "germany-nursing", "taiwan", "czech-plzen", "laos"}
        points = select(Gate.code).join(PointOfDeparture).join(Programme).where(Programme.code == "chongzuo")
        assert "chi-ma" in set(session.scalars(points))
        asked = set(session.scalars(select(Requirement.code).join(Programme).where(Programme.code == "chongzuo")))
        assert asked >= {RequirementCode.HEALTH, RequirementCode.GATE_CLASS, RequirementCode.NOT_ACROSS}
        names = session.scalars(select(AgencyName.name_vi).where(AgencyName.role == AgencyRole.ISSUING)).all()
        assert names == ["Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn"]
        loaded = session.scalars(select(ReferenceSet)).all()
        assert {row.name for row in loaded} == {file.name for file in seed.FILES}
        assert all(row.source and row.loaded_at == desk.now() for row in loaded)


def test_two_communes_alone_were_split(desk: Desk) -> None:
    with desk.read() as session:
        split = select(CommuneSuccessor.old_id).group_by(CommuneSuccessor.old_id).having(func.count() > 1)
        names = session.scalars(select(Commune.name).where(Commune.id.in_(split)))
        assert set(names) == {"Bính Xá", "Kiên Mộc"}


def test_loading_again_changes_nothing(desk: Desk) -> None:
    assert stores.update_reference(desk) == ()


def test_a_changed_file_is_taken_in_without_a_migration(desk: Desk, tmp_path: Path) -> None:
    folder = changed_copy(tmp_path, "border_gates.csv", "coc-nam,Cốc Nam,谷南", "coc-nam,Cốc Nam mới,谷南")
    with (folder / "border_gates.csv").open("a", encoding="utf-8") as file:
        file.write("ai-diem,Ải Điểm,,,,,secondary,,,no,,,\n")
    assert renewed(desk, folder) == ("border_gates.csv",)
    with desk.read() as session:
        names = {row.code: row.name_vi for row in session.execute(select(Gate.code, Gate.name_vi))}
        assert (names["coc-nam"], names["ai-diem"]) == ("Cốc Nam mới", "Ải Điểm")
    assert renewed(desk, folder) == ()


def test_what_the_office_set_itself_stays(desk: Desk, tmp_path: Path) -> None:
    with desk.work("gate.edit") as work:
        gate = work.session.scalars(select(Gate).where(Gate.code == "chi-ma")).one()
        gate.opens = "06:30"
    folder = changed_copy(tmp_path, "border_gates.csv", "yes,07:00,17:00", "yes,07:30,18:00")
    renewed(desk, folder)
    with desk.read() as session:
        gate = session.scalars(select(Gate).where(Gate.code == "chi-ma")).one()
        assert (gate.opens, gate.closes) == ("06:30", "18:00")


def test_a_programme_s_requirement_is_data(desk: Desk, tmp_path: Path) -> None:
    folder = changed_copy(tmp_path, "programmes.json", '"code": "identity"', '"code" : "identity"')
    before = renewed(desk, folder)
    assert before == ("programmes.json",)
    with desk.read() as session:
        age = session.scalars(
            select(Requirement)
            .join(Programme)
            .where(Programme.code == "chongzuo", Requirement.code == RequirementCode.AGE)
            .order_by(Requirement.since.desc())
        ).all()
        assert {row.parameters["min"] for row in age} == {18}
        assert all(row.source_vi and row.source_en and row.source_zh for row in age)


def test_what_the_office_enters_of_a_body_stays_when_the_file_changes(desk: Desk, tmp_path: Path) -> None:
    korea = next(p for p in programmes.listed(desk) if p.form.code == "eps-korea")
    colab = next(body for body in korea.bodies if body.name_vi == "Trung tâm Lao động ngoài nước")
    programmes.save_body(desk, korea.id, replace(colab, phone="024 3824 9522"))
    renewed(desk, changed_copy(tmp_path, "programmes.json", "Cơ quan phái cử: đăng ký dự thi", "Phái cử: đăng ký thi"))
    after = next(p for p in programmes.listed(desk) if p.form.code == "eps-korea")
    kept = next(body for body in after.bodies if body.id == colab.id)
    assert kept.phone == "024 3824 9522"
    assert (kept.role or "").startswith("Phái cử: đăng ký thi")
    assert len(after.bodies) == len(korea.bodies)
