"""Pure decisions on frozen dataclasses: no clock, no files, no SQL, no Qt."""
