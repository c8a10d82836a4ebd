"""The passes of normalisation, in order."""

from __future__ import annotations

from dataclasses import replace

from caicach.compiler.normalise.furniture import remove_furniture
from caicach.compiler.normalise.paragraphs import join_paragraphs
from caicach.compiler.normalise.tables import join_tables
from caicach.compiler.normalise.tidying import tidy_blocks
from caicach.compiler.source import Source


def normalise(source: Source) -> Source:
    """The source with clean blocks. Its lines stay as the file has them; what was taken out or joined is remarked.

    Remarks are of the kinds `page_furniture`, `site_footer`, `split_paragraph`, `table_joined`, `header_repeated`,
    `columns_missing` and `row_joined`, beside those of the reader.
    """
    blocks = tidy_blocks(source.blocks)
    blocks, furniture = remove_furniture(blocks, source.format)
    blocks, splits = join_paragraphs(blocks, source.format)
    blocks, joins = join_tables(blocks)
    remarks = sorted((*source.remarks, *furniture, *splits, *joins), key=lambda remark: remark.lines)
    return replace(source, blocks=tuple(blocks), remarks=tuple(remarks))
