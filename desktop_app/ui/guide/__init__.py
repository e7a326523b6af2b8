"""The guide under F1. Loaded when it is first opened, never before."""
