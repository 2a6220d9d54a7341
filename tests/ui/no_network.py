"""The program's own windows open no way to another computer, nor ask for one: the kernel is asked.

From the first window through a new practice, a client, a lock and an unlock, every network call is
traced. What is left is the desktop session's own: sockets of this computer (X, the session bus,
accessibility).

Usage: no_network.py BINARY
"""

import os
import re
import sys
import tempfile

import journey
from driver import Attune, key

OPENED = re.compile(r"\b(?:socket|socketpair)\((\w+)")
ADDRESSED = re.compile(r"sa_family=(\w+)")
LOCAL = {"AF_UNIX"}


def families(trace):
    """The address families of every socket that was opened or spoken to."""
    with open(trace, encoding="utf-8", errors="replace") as lines:
        text = lines.read()
    return OPENED.findall(text), ADDRESSED.findall(text), text


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        trace = os.path.join(home, "network.trace")
        # -D: the tracer is the grandchild, so that the process started here is Attune itself.
        tracing = ["-D", "-f", "-e", "trace=network", "-o", trace, binary]
        app = Attune("strace", home, tracing).start()
        try:
            journey.set_up_practice(app)
            journey.add_client(app, "Maya Lindqvist", "C-1001")
            key("ctrl+l")
            journey.unlock(app)
            app.quit()
        finally:
            app.stop()
        opened, addressed, text = families(trace)
        assert opened, "nothing was traced: the windows need a display's socket at least"
        foreign = set(opened + addressed) - LOCAL
        assert not foreign, f"{sorted(foreign)}:\n" + "\n".join(
            line for line in text.splitlines() if any(family in line for family in foreign)
        )
    print(f"== {len(opened)} sockets, all of this computer", flush=True)


if __name__ == "__main__":
    main()
