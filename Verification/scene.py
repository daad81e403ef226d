"""Detections with a known truth, and real ones from Examples, as FIRMS CSV."""
import csv
import datetime
import gzip
import math
import random

import program
import sphere

HEADER = ["latitude", "longitude", "brightness", "scan", "track", "acq_date", "acq_time", "satellite", "instrument",
          "confidence", "version", "bright_t31", "frp", "daynight", "type"]
START = datetime.datetime(2020, 8, 1, 10, 0)
WESTERN_US = ["viirs-snpp-archive.csv.gz", "viirs-noaa20-nrt.csv.gz", "modis-c61-archive.csv.gz"]


def detection(longitude, latitude, hours=0.0, satellite="N", pixel=0.375, power=10.0, confidence="n"):
    """A row of FIRMS CSV, with nine decimals of a degree."""
    at = START + datetime.timedelta(minutes=round(hours * 60))
    return dict(zip(HEADER, [
        f"{latitude:.9f}", f"{longitude:.9f}", "330.0", str(pixel), str(pixel), at.strftime("%Y-%m-%d"),
        at.strftime("%H%M"), satellite, "MODIS" if satellite in "AT" else "VIIRS", confidence, "2", "290.0", str(power),
        "N", "0"]))


def middle(is_burned, numbers):
    """A pixel is seen when its middle burns: the plainest sensor, which cuts edges off as often as it adds to them."""
    return is_burned(0.0, 0.0)


def sampled(is_burned, numbers):
    """A pixel is seen when one of five places in it burns, in 85 of 100 cases: edges move out, gaps are left."""
    return any(is_burned(numbers.random() - 0.5, numbers.random() - 0.5) for _ in range(5)) and numbers.random() < 0.85


def touched(is_burned, numbers):
    """A pixel is seen when the least part of it burns (7 × 7 places): edges are pushed out as far as they can be."""
    return any(is_burned(i / 6 - 0.5, j / 6 - 0.5) for i in range(7) for j in range(7))


def filled(is_burned, center, reach_meters, seed, sensor=sampled, passes=4, pixel_meters=375.0):
    """The detections of some passes, 12 hours apart, over burning land; each pass has its own grid, moved and turned.

    `is_burned` takes metres east and north of the centre.
    """
    numbers = random.Random(seed)
    half = int(reach_meters * 1.5 / pixel_meters) + 2
    rows = []
    for number in range(passes):
        turn, east, north = (numbers.random() * math.tau, numbers.random(), numbers.random())
        sine, cosine = math.sin(turn), math.cos(turn)
        for column in range(-half, half + 1):
            for line in range(-half, half + 1):

                def at(right, ahead):
                    u, v = (column + east + right) * pixel_meters, (line + north + ahead) * pixel_meters
                    return (cosine * u - sine * v, sine * u + cosine * v)

                if sensor(lambda right, ahead: is_burned(*at(right, ahead)), numbers):
                    satellite = "N" if number % 2 == 0 else "1"
                    rows.append(detection(*sphere.offset(center, *at(0, 0)), hours=12 * number, satellite=satellite))
    return rows


def clusters(center, seed, count=14, spread_meters=40_000):
    """A stormy scene: clusters that grow over some days, fine and coarse pixels, strays."""
    numbers = random.Random(seed)
    rows = []
    for _ in range(count):
        x, y = (numbers.uniform(-spread_meters, spread_meters) for _ in range(2))
        birth = numbers.uniform(0, 150)
        for number in range(numbers.randint(1, 14)):
            radius = 300 + 450 * number
            for _ in range(numbers.randint(0, 12)):
                east, north = (numbers.gauss(0, radius / 2) for _ in range(2))
                satellite, pixel = numbers.choice([("N", 0.375), ("1", 0.52), ("A", 1.5)])
                confidence = "70" if satellite == "A" else numbers.choice("lnh")
                rows.append(detection(
                    *sphere.offset(center, x + east, y + north), hours=birth + 12 * number, satellite=satellite,
                    pixel=pixel, power=round(numbers.uniform(1, 90), 1), confidence=confidence))
    return rows


def real(name):
    """All rows of a file in Examples."""
    with gzip.open(program.EXAMPLES / name, "rt", newline="") as file:
        return list(csv.DictReader(file))


def day(date):
    """The rows of one UTC date in the western United States: three satellites' files, one list a file."""
    return [[row for row in real("western-us-2020/" + name) if row["acq_date"] == date] for name in WESTERN_US]


def numbered(rows):
    """The same rows, each with its number as brightness in thousandths of a kelvin, to be known again in any output."""
    return [{**row, "brightness": f"{300 + number / 1000:.3f}"} for number, row in enumerate(rows)]


def number(row):
    """The number of a row written by `events --detections`."""
    return round((float(row["brightnessKelvin"]) - 300) * 1000)


def carried(rows, move):
    """The rows after a motion of the sphere, with nine decimals of a degree (a tenth of a millimetre)."""
    result = []
    for row in rows:
        longitude, latitude = move(float(row["longitude"]), float(row["latitude"]))
        result.append({**row, "longitude": f"{longitude:.9f}", "latitude": f"{latitude:.9f}"})
    return result


def write(rows, path):
    """Rows as FIRMS CSV, gzip where the name says so; columns that only some have stay empty."""
    names = [name for name in HEADER if any(name in row for row in rows)]
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "wt", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path
