from __future__ import annotations

import os
import secrets
import socket
from functools import cache


@cache
def current_worker() -> str:
    """The name of this process among the workers: host, process id, and a part that a reused process id does not
    repeat.
    """
    return f"{socket.gethostname()[:32]}:{os.getpid()}:{secrets.token_hex(4)}"
