"""What each doubtful reading of a flattened table costs. The search takes the cheapest reading of all.

A cost of 1 is a slight doubt, 3 a real one, 6 and more a reading that only stronger evidence elsewhere can force.
"""

from __future__ import annotations

from caicach.compiler.lexicon.columns import Role

LEFT_EMPTY = {
    Role.NUMBER: 3.0,
    Role.AREA: 0.0,
    Role.TASK: 6.0,
    Role.PRODUCT: 3.0,
    Role.LEAD: 4.0,
    Role.COORDINATING: 2.5,
    Role.DEADLINE: 4.0,
    Role.MONITOR: 1.5,
    Role.NOTE: 0.3,
}
"""A row whose column of this role is empty. A row without a task is a further product of the task above."""
FILLED_AT_FIRST = 0.6
"""The share of rows in which a column is taken to be filled before the table is known."""
EMPTY_ROW = 6.0
"""A row with nothing but its task, at most: a group of tasks."""

# How a cell begins.
LOWER_CASE = 6.0
"""A cell that begins in lower case."""
NOT_AN_OPENER = {Role.TASK: 1.5, Role.PRODUCT: 1.2, Role.LEAD: 3.0, Role.DEADLINE: 4.0, Role.NOTE: 2.0}
"""A cell that begins with none of the words such cells begin with."""
SOFT_OPENER = 1.2
"""A deadline that begins with what is due, not with when."""
UNNUMBERED_TASK = 5.0
"""A task without a number in a table where tasks are numbered."""
NUMBER_OUT_OF_TURN = 5.0
NUMBER_SKIPPED = 3.0
ITEM_OUT_OF_TURN = 2.5
"""A product list that does not begin with 1, or does not count on."""
TASK_ITEM = 1.5
"""A numbered list inside a task."""
PLAIN_AREA = 4.0
"""An area without a Roman numeral, a letter or capitals."""
AREA_LINE = 0.6
"""Each line of an area's name: names are short."""
AREA_STOP = 2.0
"""A line of an area's name that ends as a sentence does."""
AREA_WITHOUT_TASK = 5.0
"""An area directly under another, or at the end of the table."""
PLAIN_AMONG_MARKED = 12.0
"""The same where other areas of the table have their mark."""
PLAIN_HEADING = 9.0
"""The same in a table without a column for areas."""

# Where cells and lines end.
OPEN_END = 4.0
"""A cell that ends with a comma, a hyphen or a word that wants another."""
OPEN_AT_PAGE = 2.5
"""What of it is given back where a page ends in the row."""
INSIDE_LINE = 1.0
"""A new cell in the middle of a printed line."""
INSIDE_LINE_PLAIN = 4.0
"""The same where nothing there looks like the beginning of a cell."""
STRANGE_PAIR = 0.6
"""Two words side by side after a page break that stand so nowhere else."""
ODD_GAP = 3.0
"""A cell that goes on over an unusual gap between printed lines."""
NO_SEPARATOR = 2.5
"""Two agencies in one cell with nothing between them."""
LOWER_AFTER_STOP = 2.0
"""A full stop and then lower case, in one cell."""
UPPER_GOES_ON = 0.4
"""A line that begins with a capital and belongs to the cell above."""

# Fit to the column's width; shares are of that width.
TOLERANCE = 0.04
TOO_WIDE, TOO_WIDE_SHARE, TOO_WIDE_MOST = 2.0, 25.0, 14.0
"""A line wider than its column: base, per share of excess, and at most."""
TOO_SHORT, TOO_SHORT_SHARE, TOO_SHORT_MOST = 1.5, 12.0, 6.0
"""A line break inside a sentence although the next word had room."""
STOP_SHORT = 1.5
"""The same after a full stop or semicolon: a new paragraph in the cell."""

# What a line says.
NOT_AGENCY = 3.0
"""A line in an agency column none of whose words occur in names of agencies (a share of this for a share of words)."""
NOT_DEADLINE = 0.8
ROW_MARK = 5.0
"""A line that begins with the mark of an area, or is a number in a table with a column of numbers."""
OTHER_OPENER = 1.5
"""A line that begins as a cell of another column would."""

# Over page breaks and around the table.
RESUMED_CAPITAL = 1.5
RESUMED_AFTER_STOP = 2.5
"""A cell that goes on after the page break although it was complete."""
RESUMED_STRANGELY = 1.5
"""A cell that goes on after the page break with a word that nowhere else follows its last."""
BEGUN_LATE = 2.0
"""A cell that begins only after the page break."""
LEAVE = 10.0
"""The table ends here."""
OUTSIDE, OUTSIDE_WIDE = 4.0, 1.5
"""Each line after its end: one that would fit a column, and one wider than all."""

FIRST_BEAM, BEAM = 4, 8
"""Readings kept at each place: while columns are measured, and in the end."""
MARGIN = 12.0
"""Readings dearer than the cheapest by this are dropped."""
