#!/usr/bin/env python3
"""Groups the detections of a FIRMS CSV that lie within 1 km of each other, with the library named.

Space alone: no time, no footprints, no perimeters, no areas. The file is read before the clock starts. Peers may use at
most 12 GB.

Usage: group.py dbscan|kdtree FILE.csv
"""

import resource
import sys

from measure import measure  # first: it sets the number of threads

import numpy
import pandas

EARTH_RADIUS_KILOMETERS = 6371.0071810
LINK_KILOMETERS = 1.0
LARGEST_BYTES = 12 * 10**9


def with_dbscan(degrees):
    import sklearn
    from sklearn.cluster import DBSCAN

    def work():
        clusters = DBSCAN(
            eps=LINK_KILOMETERS / EARTH_RADIUS_KILOMETERS, min_samples=1, metric="haversine", algorithm="ball_tree"
        ).fit(numpy.radians(degrees))
        return len(degrees), f"{clusters.labels_.max() + 1:,} groups"

    measure("scikit-learn DBSCAN", sklearn.__version__, work)


def with_kdtree(degrees):
    import scipy
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    def work():
        latitude, longitude = numpy.radians(degrees).T
        radius = numpy.cos(latitude)
        points = numpy.c_[radius * numpy.cos(longitude), radius * numpy.sin(longitude), numpy.sin(latitude)]
        chord = 2 * numpy.sin(LINK_KILOMETERS / EARTH_RADIUS_KILOMETERS / 2)
        pairs = cKDTree(points).query_pairs(chord, output_type="ndarray")
        ones = numpy.ones(len(pairs), dtype=numpy.int8)
        graph = coo_array((ones, (pairs[:, 0], pairs[:, 1])), shape=(len(points), len(points)))
        count, _ = connected_components(graph, directed=False)
        return len(degrees), f"{count:,} groups"

    measure("SciPy cKDTree + components", scipy.__version__, work)


groupers = {"dbscan": with_dbscan, "kdtree": with_kdtree}
if len(sys.argv) != 3 or sys.argv[1] not in groupers:
    sys.exit(__doc__)
resource.setrlimit(resource.RLIMIT_AS, (LARGEST_BYTES, LARGEST_BYTES))
table = pandas.read_csv(sys.argv[2], usecols=["latitude", "longitude"])
groupers[sys.argv[1]](table[["latitude", "longitude"]].to_numpy())
