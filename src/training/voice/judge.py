"""How near the durations that the voice has now are to a reader's: judge.py ROWS (from ReaderRows.java)."""

import sys

from rows import Rows

rows = Rows(sys.argv[1])
rows.judge(rows.voice)
