"""A server that a test has started."""
import re
import time

import requests


def wait_for(server, log, verify=True):
    """The address, once the first snapshot is served.

    The log is open for appending: reading it moves the place that the server shares, and what it wrote there would be
    written over otherwise.
    """
    for _ in range(300):
        log.seek(0)
        text = log.read()
        found = re.search(r"listening on (https?://\S+)", text)
        if found:
            health = requests.get(found[1] + "/health", timeout=60, verify=verify).json()
            if health["status"] == "ok":
                return found[1]
        assert server.poll() is None, f"the server ended: {text[-2000:]}"
        time.sleep(0.1)
    raise AssertionError(f"the server did not start: {text[-2000:]}")


def wait_for_days(base):
    """Until the fires of all days are worked out; asked again as the server says."""
    for _ in range(60):
        answer = requests.get(base + "/collections/perimeters/items?limit=1", timeout=60)
        if answer.status_code != 503:
            return
        time.sleep(int(answer.headers["Retry-After"]))
    raise AssertionError("the fires of days are not worked out")
