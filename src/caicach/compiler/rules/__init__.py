"""The rules: one file for each, in a folder for each group; `registry` finds them."""
