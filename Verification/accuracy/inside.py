#!/usr/bin/env python3
"""What a static source inside a wildfire does to it.

    python3 inside.py ZAREVO SCENE [SCENE ...]      scenes written with --no-type --static-inside 1
"""
import collections
import sys

import numpy as np

import outcome


def table(zarevo, scenes):
    """Events that hold both a fire and a static source: flagged or not, area, and days beyond the fire's own end."""
    flagged, ratio, longer, apart, total = 0, [], [], 0, 0
    for scene in scenes:
        fires, rows = outcome.truth(scene)
        with outcome.Store(zarevo, scene + "/detections.csv") as store:
            events, event_of = store.events(), store.event_of()
        kinds, last = collections.defaultdict(collections.Counter), {}
        for k, (kind, number) in rows:
            kinds[event_of[k]][kind, number] += 1
            if kind == "fire":
                last[number] = max(last.get(number, ""), k.split(" ")[2])
        for event, members in kinds.items():
            own = [i for kind, i in members if kind == "fire"]
            sources = [i for kind, i in members if kind == "static"]
            total += len(sources)
            apart += len(sources) if not own else 0
            if len(own) == 1 and sources:
                p = events[event]["properties"]
                flagged += p["kind"] == "staticHeat"
                ratio.append(p["burnedAreaHectares"] / fires[own[0]]["properties"]["hectares"])
                longer.append((np.datetime64(p["lastSeen"][:10]) - np.datetime64(last[own[0]])).astype(int))
    return ("Of %d sources %d are in an event of their own (or in several, before and after the fire); %d fires hold one. "
            "Of these fires %d are flagged as static; median area ratio %.2f; the event lasts a median of %d days longer "
            "than the fire." % (total, apart, len(ratio), flagged, np.median(ratio), np.median(longer)))


if __name__ == "__main__":
    print(table(sys.argv[1], sys.argv[2:]))
