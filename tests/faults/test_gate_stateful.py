"""Officers at a gate for thousands of steps: no move outside the table, no lost tick, counts always equal lines.

A usual run plays some hundred steps; BANGIAO_STEPS=5000 asks for more.
"""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.gate_officers import prepare
from tests.faults.gate_packet import GateDayWithPackets, prepare_laptop

STEPS = int(os.environ.get("BANGIAO_STEPS", "300"))
AT_A_TIME = 50


def test_officers_at_a_gate(tmp_path: Path) -> None:
    class Played(GateDayWithPackets):
        template = prepare(tmp_path)
        laptop = prepare_laptop(tmp_path)
        steps = packets = 0

    wanted = settings(
        max_examples=max(1, STEPS // AT_A_TIME),
        stateful_step_count=AT_A_TIME,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate),  # a failure is told by its blob: making it short takes minutes
        print_blob=True,
    )
    run_state_machine_as_test(Played, settings=wanted)
    print(f"{Played.steps} steps, {Played.packets} packets out and home")  # noqa: T201  the figure
    assert Played.steps > STEPS // 2
    assert Played.packets
