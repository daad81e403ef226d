"""Numbers spread evenly over a range, the same in every language: the fractions of multiples of an irrational number."""

import numpy


def spread(count, prime, low, high):
    multiple = numpy.arange(1, count + 1, dtype=numpy.float64) * numpy.sqrt(float(prime))
    return low + (high - low) * (multiple - numpy.floor(multiple))
