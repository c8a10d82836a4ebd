"""The plan compiler: an official plan document in, a structured plan and its defects out. Plain Python."""
