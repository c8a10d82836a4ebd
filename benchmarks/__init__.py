"""What is measured, with a floor or a goal beside it. Run by `./caicach bench`."""
