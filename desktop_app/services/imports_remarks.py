"""What is said of a list and of its rows, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.intake.old_lists import OldText
from desktop_app.intake.worker_list import WorkerList
from desktop_app.services.imports_case import ASK, Case
from desktop_app.services.imports_result import Remark
from desktop_app.wording import sentence

_SHOWN_SAMPLES = 2


def about_list(
    people: WorkerList, language: str, old: OldText | None, *, converted: bool, remembered: str
) -> tuple[Remark, ...]:
    """What is said of the list as a whole, at its header; `remembered` is whose mapping of columns was taken."""
    header = people.header
    row = header.last_row + 1
    said: list[tuple[str, str, str, dict[str, object]]] = []
    if old is not None:
        said.append(("", "", "encoding_converted" if converted else "encoding_suspected", _of_encoding(old, language)))
    said += [("", name, "sheet_left", {"sheet": name}) for name in people.left_sheets]
    if remembered and header.by_hand:
        read = ", ".join(header.titles[f] for f, c in header.columns.items() if c in header.by_hand)
        said.append(("", "", "columns_remembered", {"sender": remembered, "columns": read or "—"}))
    if people.hidden:
        rows = ranges(people.hidden)
        said.append(("", "", "rows_hidden", {"rows": rows, "count": len(people.hidden)}))
    for name, numbers in people.without_value.items():
        title = header.titles[name]
        said.append((title, "", "formula_without_value", {"column": title, "rows": ranges(numbers)}))
    said += [(text, text, "column_unmatched", {"column": text}) for _, text in header.unmatched]
    said += [(text, text, "column_repeated", {"column": text}) for _, text in header.repeated]
    return tuple(
        Remark(row, column, value, code, sentence("import", code, language, **params))
        for column, value, code, params in said
    )


def _of_encoding(old: OldText, language: str) -> dict[str, object]:
    shown = "; ".join(f"“{before}” → “{after}”" for before, after in old.samples[:_SHOWN_SAMPLES])
    return {"encoding": sentence("import_encoding", old.encoding.value, language), "samples": shown or "—"}


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in order as people write them: 3, 5–8."""
    return ", ".join(_ranges(sorted(numbers)))


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    start = 0
    for place, number in enumerate(numbers):
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            first = numbers[start]
            yield str(first) if first == number else f"{first}–{number}"
            start = place + 1


def of_rows(cases: Iterable[Case], kind: str, titles: Mapping[str, str], language: str) -> list[Remark]:
    """The remarks of one kind about rows; a rejected row is not also asked about."""
    found = []
    for case in cases:
        for said in case.found:
            if said.kind != kind or (kind == ASK and case.rejected):
                continue
            column = titles.get(said.field) or _other_title(said.field, titles)
            message = sentence("import", said.code, language, value=said.value, column=column, **said.params)
            who = case.row.full_name or ""
            found.append(Remark(case.row.number, column, said.value, said.code, message, said.choices, said.field, who))
    return found


def _other_title(name: str, titles: Mapping[str, str]) -> str:
    """The header of a field that has another column in this list; where the list lacks it, the field's usual name."""
    alike = {
        "document_number": ("passport_number", "pass_number"),
        "address": ("commune", "village"),
        "birth_date": ("birth_male", "birth_female"),
    }
    for other in alike.get(name, ()):
        if other in titles:
            return titles[other]
    return sentence("import_field", name, "vi")
