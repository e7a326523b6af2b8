"""A scanner sends its keys faster and more evenly than anybody types."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.intake.keystrokes import NO_RUN, Timing, pause, press

CARD = "020099123456||Nguyễn Văn Hùng|05031999|Nam|Thụy Hùng|12052022"


def play(keys: list[tuple[str, float]], timing: Timing | None = None) -> tuple[list[str], str]:
    """The scans that were recognised, and what was typed, with the silence after the last key."""
    run, scans, typed = NO_RUN, [], ""
    used = timing or Timing()
    for character, at in keys:
        step = press(run, character, at, used)
        run, typed = step.run, typed + step.typed
        scans += [step.scan] if step.scan is not None else []
    step = pause(run, used)
    return scans + ([step.scan] if step.scan is not None else []), typed + step.typed


def at_pace(text: str, gap: float, start: float = 0) -> list[tuple[str, float]]:
    return [(character, start + gap * place) for place, character in enumerate(text)]


def test_a_scan_with_its_ending_key() -> None:
    for ending in "\r\n\t":
        assert play(at_pace(CARD + ending, 8)) == ([CARD], "")


def test_a_scan_without_one_ends_with_a_pause() -> None:
    assert play(at_pace(CARD, 12)) == ([CARD], "")


def test_typing_is_given_back_whole_and_in_order() -> None:
    text = "Nguyễn Văn Hùng\tThụy Hùng\r"
    assert play(at_pace(text, 110)) == ([], text)
    assert play(at_pace(text, 65)) == ([], text)


def test_a_short_burst_is_typing() -> None:
    assert play(at_pace("thu\r", 5)) == ([], "thu\r")


def test_a_key_held_down_is_typing() -> None:
    assert play(at_pace("a" * 40 + "\r", 30)) == ([], "a" * 40 + "\r")
    assert play(at_pace("0" * 40, 30)) == ([], "0" * 40)


def test_one_hiccup_of_the_bus_does_not_break_a_scan() -> None:
    keys = at_pace(CARD[:20], 8) + at_pace(CARD[20:] + "\r", 8, 19 * 8 + 70)
    assert play(keys) == ([CARD], "")


def test_typing_then_a_scan_then_typing() -> None:
    keys = at_pace("Lan", 120) + at_pace(CARD + "\r", 6, 1_000) + at_pace("xin\r", 150, 3_000)
    assert play(keys) == ([CARD], "Lanxin\r")


def test_two_scans_one_after_the_other() -> None:
    lines = ("P<VNMHOANG<<THI<THUY<<<<<<<<<", "C12345674VNM8803058F3402145")
    keys = at_pace(lines[0] + "\r" + lines[1] + "\r", 5)
    assert play(keys) == (list(lines), "")


def test_a_scan_without_ending_key_then_typing() -> None:
    keys = at_pace(CARD, 6) + at_pace("an", 130, 2_000)
    assert play(keys) == ([CARD], "an")


def test_a_clock_that_goes_back_loses_nothing() -> None:
    keys = [("a", 100.0), ("b", 50.0), ("c", 400.0)]
    assert play(keys) == ([], "abc")


def test_a_slow_scanner_can_be_allowed_for() -> None:
    keys = at_pace(CARD + "\r", 45)
    assert play(keys)[0] == []
    assert play(keys, Timing(mean_ms=60)) == ([CARD], "")


@given(st.lists(st.tuples(st.sampled_from("abc1|ễ\r\t"), st.floats(0, 400)), max_size=60))
def test_no_key_is_ever_lost(keys: list[tuple[str, float]]) -> None:
    at, timed = 0.0, []
    for character, gap in keys:
        at += gap
        timed.append((character, at))
    scans, typed = play(timed)
    assert all(one <= other for (_, one), (_, other) in pairwise(timed))
    kept = sorted("".join(scans) + typed)
    sent = sorted(character for character, _ in timed)
    ends = len(sent) - len(kept)
    assert 0 <= ends <= len(scans)
    assert [c for c in sent if c not in "\r\t"] == [c for c in kept if c not in "\r\t"]
