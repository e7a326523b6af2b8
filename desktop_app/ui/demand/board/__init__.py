"""The referral board of a job order."""
