"""Who signs in to the stores of these tests."""

from datetime import datetime

from desktop_app.clock import HANOI

USERNAME, PASSWORD = "lan", "mat-khau-thu"
NOW = datetime(2026, 11, 22, 9, tzinfo=HANOI)
