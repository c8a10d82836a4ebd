"""The demonstration: invented places, people and plans. Not part of the product; `./caicach demo` loads it."""
