"""What paper and workbook of a summary both call things."""

from __future__ import annotations

SHEETS = {
    "market": "Thị trường",
    "partner": "Đối tác",
    "employer": "Công ty tiếp nhận",
    "job": "Công việc",
    "commune": "Xã, phường",
    "point": "Cửa khẩu",
    "sex": "Giới tính",
    "return_point": "Cửa khẩu lúc về",
}


def percent(value: float) -> str:
    """145.4 -> "145,4 %"."""
    return f"{value:.1f} %".replace(".", ",")
