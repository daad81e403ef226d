#!/usr/bin/env python3
"""What a static source inside a wildfire does to it.

    python3 inside.py ZAREVO SCENE [SCENE ...]      scenes written with --no-type --static-inside 1
"""
import collections
import sys

import numpy as np

import outcome


def table(zarevo, scenes):
    """Sources known as such; events that hold most of a fire and some of a source: flagged or not, area, days beyond the fire's end."""
    flagged, ratio, longer, found, total = 0, [], [], 0, 0
    for scene in scenes:
        fires, rows = outcome.truth(scene)
        with outcome.Store(zarevo, scene + "/detections.csv", catalogue=False) as store:
            events, event_of = store.events(), store.event_of()
        kinds, last, all_of = collections.defaultdict(collections.Counter), {}, collections.Counter()
        for k, (kind, number) in rows:
            kinds[event_of[k]][kind, number] += 1
            all_of[kind, number] += 1
            if kind == "fire":
                last[number] = max(last.get(number, ""), k.split(" ")[2])
        for event, members in kinds.items():
            own = [i for kind, i in members if kind == "fire"]
            # A source may keep a stray pixel of the fire: the fire is where most of its pixels are.
            if len(own) == 1 and any(kind == "static" for kind, _ in members) \
                    and 2 * members["fire", own[0]] > all_of["fire", own[0]]:
                p = events[event]["properties"]
                flagged += p["kind"] == "staticHeat"
                ratio.append(p["burnedAreaHectares"] / fires[own[0]]["properties"]["hectares"])
                longer.append((np.datetime64(p["lastSeen"][:10]) - np.datetime64(last[own[0]])).astype(int))
        sources = collections.defaultdict(list)
        for k, (kind, number) in rows:
            if kind == "static":
                sources[number].append(events[event_of[k]]["properties"]["kind"] == "staticHeat")
        total += len(sources)
        found += sum(2 * sum(flags) > len(flags) for flags in sources.values())
    return ("Of %d sources %d have most of their detections in an event of their own that is flagged; %d fires keep some of "
            "them, from the days on which they burned beside it. Of these fires %d are flagged as static; median area ratio "
            "%.2f; the event lasts a median of %d days longer than the fire, at most %d."
            % (total, found, len(ratio), flagged, np.median(ratio), np.median(longer), max(longer)))


if __name__ == "__main__":
    print(table(sys.argv[1], sys.argv[2:]))
