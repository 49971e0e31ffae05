"""What becomes of digests when the bot is killed again and again while it sends them.

    python tests/bench/crash.py KILLS [--chats 300] [--seed 7]

The real bot sends to a Bot API server in this process, which takes 5 to 20 ms for each answer, and is killed (SIGKILL)
so often at instants of chance: at its start, while it claims, while it sends. Each time it is started again at once;
the last one may finish. Prints kills, digests lost, digests doubled and how many calls were in flight at the kills.
None may be lost, and only those in flight may come twice: the exit status is 1 if it is not so.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
from crashing import crash


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kills", type=int)
    parser.add_argument("--chats", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = crash(Path(folder), chats=options.chats, kills=options.kills, seed=options.seed)
    print(outcome.figures)
    return 1 if outcome.lost or outcome.unexcused else 0


if __name__ == "__main__":
    sys.exit(main())
