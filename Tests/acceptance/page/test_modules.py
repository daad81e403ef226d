"""The page's own modules against laws and the work of others."""
import json
import math
import pathlib
import random
import re
import struct

import pytest
from pyproj import Transformer

WEB = pathlib.Path(__file__).resolve().parents[3] / "Web"
LANGUAGES = sorted(path.stem for path in (WEB / "languages").glob("*.js"))


@pytest.fixture(scope="module")
def module(chromium, base):
    """Evaluates a function of modules in a page of the server."""
    page = chromium.new_page()
    page.goto(f"{base}/map", timeout=120_000)

    def run(name, function, argument=None):
        return page.evaluate(f"async argument => {{ const one = await import('/web/{name}'); return ({function})(one, argument); }}", argument)

    yield run
    page.close()


def places(count, seed=1):
    generator = random.Random(seed)
    return [[generator.uniform(-180, 180), math.degrees(math.asin(generator.uniform(-1, 1)))] for _ in range(count)]


def authalic(latitude):
    """The latitude on the sphere of the same surface, by PROJ: around the pole its projection of the ellipsoid is that of this sphere."""
    polar = Transformer.from_crs("EPSG:4326", "+proj=laea +lat_0=90 +lon_0=0 +ellps=WGS84", always_xy=True)
    distance = math.hypot(*polar.transform(0, latitude))
    return math.degrees(math.asin(1 - distance ** 2 / (2 * 6371007.1809 ** 2)))


@pytest.mark.parametrize("center", [(-121.4, 39.8), (170, 68), (0, 90), (-179.99, 0.5)])
def test_the_projection_is_that_of_proj_on_the_sphere_of_the_ellipsoids_surface(module, center):
    chosen = places(500)
    proj = Transformer.from_crs(
        "+proj=longlat +R=6371007.181", f"+proj=laea +lon_0={center[0]} +lat_0={authalic(center[1])} +x_0=0 +y_0=0 +R=6371007.181", always_xy=True)
    found = module("projection.js", "(one, [center, places]) => { const made = new one.Projection(...center); return places.map(place => made.project(...place)); }",
                   [center, chosen])
    for (longitude, latitude), (x, y) in zip(chosen, found):
        expected = proj.transform(longitude, authalic(latitude))
        if math.hypot(*expected) < 1.99 * 6371007.181 * math.sin(math.radians(85)):
            assert math.dist(expected, (x, y)) < 0.5


def test_a_place_comes_back_from_the_plane(module):
    found = module("projection.js", """(one, places) => {
        const made = new one.Projection(170, 68);
        return places.map(place => one.kilometersBetween(place, made.unproject(...made.project(...place))));
    }""", [place for place in places(500, 2) if place[1] > -50])
    assert max(found) < 0.001


def test_beyond_170_degrees_points_stay_on_a_circle(module):
    x, y = module("projection.js", "one => new one.Projection(0, 0).project(179.9, 0.001)")
    assert math.hypot(x, y) == pytest.approx(2 * 6371007.181 * math.sin(math.radians(85)), rel=1e-3)


def columns(rows, is_tail=0):
    """What the documentation of the format says, written by struct."""
    count, parts = len(rows), [b"ZDC1"]
    parts.append(struct.pack("<IiI", count, rows[0][0] if rows else 0, is_tail))
    before = (rows[0][0] if rows else 0, 0, 0)
    steps, latitudes, longitudes = [], [], []
    for minute, latitude, longitude, _, _ in rows:
        steps.append(minute - before[0])
        latitudes.append(latitude - before[1])
        longitudes.append(longitude - before[2])
        before = (minute, latitude, longitude)
    for form, values in (("I", steps), ("i", latitudes), ("i", longitudes), ("H", [row[3] for row in rows]), ("B", [row[4] for row in rows])):
        parts.append(struct.pack(f"<{count}{form}", *values))
    return list(b"".join(parts))


DECODE = """(one, bytes) => {
    const season = one.decode(Uint8Array.from(bytes).buffer);
    return { minutes: Array.from(season.minutes), vectors: Array.from(season.vectors), power: Array.from(season.power), marks: Array.from(season.marks), isTail: season.isTail };
}"""


def some_rows(count, seed):
    generator = random.Random(seed)
    rows = [(generator.randrange(25_000_000, 25_050_000), generator.randrange(-900_000, 900_001), generator.randrange(-1_800_000, 1_800_001),
             generator.choice([0, 17, 65_534, 65_535]), generator.choice([0, 3, 8, 12])) for _ in range(count)]
    return sorted(rows)


def authalic_radians(degrees):
    """Latitude on the sphere of the surface of WGS 84: Snyder 1987, p. 16, Eqs. 3-11 and 3-12; radians."""
    flattening = 1 / 298.257223563
    e = math.sqrt(flattening * (2 - flattening))

    def q(sine):
        return (1 - e * e) * (sine / (1 - (e * sine) ** 2) - math.log((1 - e * sine) / (1 + e * sine)) / (2 * e))

    return math.asin(q(math.sin(math.radians(degrees))) / q(1))


@pytest.mark.parametrize("count", [0, 1, 257])
def test_columns_are_read_as_the_documentation_has_them(module, count):
    rows = some_rows(count, count)
    found = module("columns.js", DECODE, columns(rows, 1))
    assert found["minutes"] == [row[0] for row in rows]
    assert found["power"] == [row[3] for row in rows] and found["marks"] == [row[4] for row in rows]
    assert found["isTail"]
    for index, (_, latitude, longitude, _, _) in enumerate(rows):
        x, y, z = found["vectors"][3 * index:3 * index + 3]
        on_sphere, east = authalic_radians(latitude / 1e4), math.radians(longitude / 1e4)
        assert z == pytest.approx(math.sin(on_sphere), abs=1e-6)
        assert x == pytest.approx(math.cos(on_sphere) * math.cos(east), abs=1e-6)
        assert y == pytest.approx(math.cos(on_sphere) * math.sin(east), abs=1e-6)


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda b: b + [0], lambda b: [0] + b[1:], lambda b: []])
def test_damaged_columns_are_refused(module, damage):
    with pytest.raises(Exception, match="columns of detections"):
        module("columns.js", DECODE, damage(columns(some_rows(9, 9))))


def test_a_tail_of_any_time_comes_into_the_order_of_time(module):
    rows = some_rows(300, 3)
    generator = random.Random(4)
    chosen = [generator.random() < 0.2 for _ in rows]
    old = [row for row, is_new in zip(rows, chosen) if not is_new]
    tail = [row for row, is_new in zip(rows, chosen) if is_new]
    merge = "(one, [a, b]) => Array.from(one.merge(one.decode(Uint8Array.from(a).buffer), one.decode(Uint8Array.from(b).buffer)).minutes)"
    assert module("columns.js", merge, [columns(old), columns(tail, 1)]) == [row[0] for row in rows]


def test_slices_and_passes_hold_every_row_once(module):
    minutes = sorted(random.Random(5).choices(range(0, 20_000), k=400))
    found = module("columns.js", "(one, minutes) => { const passes = one.passes(minutes); return [passes, one.gaps(passes), [-1, 0, 777, 20000].map(at => one.after(minutes, at))]; }", minutes)
    passes, gaps, positions = found
    assert sum(one["count"] for one in passes) == len(minutes)
    assert all(b["first"] - a["last"] > 30 for a, b in zip(passes, passes[1:]))
    assert positions == [sum(1 for minute in minutes if minute <= at) for at in (-1, 0, 777, 20_000)]
    steps = [(a, b) for a, b in zip(minutes, minutes[1:]) if b - a >= 14 * 60]
    assert [(one["from"], one["to"]) for one in gaps] == steps


def grid(values, columns, scale, offset, **more):
    """A grid as the documentation of the format has it."""
    head = json.dumps({"layer": "x.FWI", "columns": columns, "rows": len(values) // columns, "scale": scale, "offset": offset, "noData": 65_535,
                       "transform": [170, 1, 0, 70, 0, -1], **more}).encode()
    head += b" " * (-len(head) % 4)
    numbers = [65_535 if value is None else round((value - offset) / scale) for value in values]
    return list(b"ZGR1" + struct.pack("<I", len(head)) + head + struct.pack(f"<{len(numbers)}H", *numbers))


CLASSES = """(one, bytes) => {
    const { numbers, ...head } = one.readGrid(Uint8Array.from(bytes).buffer);
    return Array.from(one.classify(numbers, head, one.scales.danger.bounds));
}"""


def test_cells_get_the_class_of_their_value_and_none_where_nothing_is_known(module):
    values = [0, 5.1, 5.2, 11.2, 21.2, 38, 49.9, 50, 400, None]
    assert module("classes.js", CLASSES, grid(values, 5, 0.1, 0)) == [0, 0, 1, 2, 2, 4, 4, 5, 5, 255]
    assert module("classes.js", CLASSES, grid([-20, 30], 2, 0.1, -40)) == [0, 3]


@pytest.mark.parametrize("damage", [lambda b: b[:-1], lambda b: b + [0], lambda b: [1] + b[1:], lambda b: b[:6]])
def test_a_damaged_grid_is_refused(module, damage):
    with pytest.raises(Exception, match="grid"):
        module("classes.js", CLASSES, damage(grid([1, 2], 2, 1, 0)))


def test_the_time_of_a_grid_holds_until_its_next_and_no_longer(module):
    grids = [{"id": "a", "times": ["2020-09-08T00:00:00Z", "2020-09-08T01:00:00Z", "2020-09-08T02:00:00Z"]}, {"id": "b", "times": ["2020-09-08T01:30:00Z"]}]
    asked = ["2020-09-07T23:59Z", "2020-09-08T00:00Z", "2020-09-08T01:29Z", "2020-09-08T01:31Z", "2020-09-08T02:10Z", "2020-09-08T20:00Z", "2020-09-10T00:00Z"]
    found = module("grids.js", """async (one, [grids, asked]) => {
        const { minuteOf } = await import('/web/address.js');
        return asked.map(text => one.stepAt(grids, minuteOf(text))).map(found => found && `${found.grid.id} ${found.step.slice(11, 16)}`);
    }""", [grids, asked])
    assert found == [None, "a 00:00", "a 01:00", "b 01:30", "a 02:00", "b 01:30", None]


def blobs(count, seed):
    """Outlines all over the sphere, as the base map has them."""
    generator = random.Random(seed)
    areas = []
    for number, (longitude, latitude) in enumerate(places(count, seed)):
        radius = generator.choice([0.01, 0.5, 4, 12])
        corners = [(round(1e4 * (longitude + radius * math.cos(turn) / max(0.2, math.cos(math.radians(latitude))))), round(1e4 * max(-89.9, min(89.9, latitude + radius * math.sin(turn)))))
                   for turn in (2 * math.pi * k / 24 for k in range(24))]
        ring = [value for index, corner in enumerate(corners) for value in (corner if index == 0 else (corner[0] - corners[index - 1][0], corner[1] - corners[index - 1][1]))]
        areas.append({"code": str(number), "level": "country", "name": "x", "polygons": [[ring]]})
    return {"unit": 10_000, "areas": areas}


@pytest.mark.parametrize("center,resolution", [((-121, 40), 2000), ((170, 68), 12_000), ((0, 90), 9000), ((179.9, 0), 500)])
def test_what_is_left_out_of_the_base_map_is_out_of_sight(module, center, resolution):
    different, drawn = module("outlines.js", """async (one, [base, center, resolution]) => {
        const { NearPaths } = await import('/web/layers/near-paths.js');
        const { paths } = await import('/web/layers/canvas.js');
        const { Projection } = await import('/web/projection.js');
        const { outlines } = one.areas(base, 'country'), projection = new Projection(...center), size = [800, 600];
        const image = path => {
            const canvas = Object.assign(document.createElement('canvas'), { width: size[0], height: size[1] }), context = canvas.getContext('2d');
            context.setTransform(1 / resolution, 0, 0, -1 / resolution, size[0] / 2, size[1] / 2);
            context.fill(path.fill, 'evenodd');
            return context.getImageData(0, 0, ...size).data;
        };
        const near = image(new NearPaths(outlines).paths(projection, resolution, 1.5 * 1000 * resolution));
        const all = image(paths(outlines, projection.projectAll(outlines.vectors, outlines.count), () => true, 0.6 * resolution));
        let different = 0, drawn = 0;
        for (let i = 3; i < all.length; i += 4) {
            if (all[i] > 127) drawn += 1;
            if (Math.abs(all[i] - near[i]) > 127) different += 1;
        }
        return [different, drawn];
    }""", [blobs(1500, 7), center, resolution])
    assert drawn > 1000 and different == 0


STATE = {"at": 26_660_160, "span": 10_080, "center": [-121.4, 39.8], "scale": 2000, "view": "arctic", "layers": ["fires", "detections", "smoke"],
         "fire": "20200816-df00f69c3a", "area": "RU-KYA", "tab": "places", "sort": "people", "q": "Big Sur & <b>é", "lang": "ru", "theme": "dark", "wall": True, "rows": "all"}


def test_a_state_comes_back_from_its_address(module):
    address, found = module("address.js", "(one, state) => { const address = one.format(state); return [address, one.parse(address.split('?')[1])]; }", STATE)
    assert found == STATE
    assert len(address) <= 300


@pytest.mark.parametrize("query", ["", "at=", "at=tomorrow&span=-1h&center=91,0&scale=nan&view=moon&tab=x&theme=blue&wall=2&lang=xx"])
def test_what_cannot_be_meant_is_what_every_page_begins_with(module, query):
    found = module("address.js", "(one, query) => [one.parse(query), one.format(one.parse(query))]", query)
    assert found[0]["at"] is None and found[0]["center"] is None and found[0]["span"] == 1440 and found[0]["view"] == "area"
    assert found[1] == "/map"


@pytest.mark.parametrize("text,iso", [("2020-09-10", "2020-09-10T00:00"), ("2020-09-10T12Z", "2020-09-10T12:00"), ("2020-09-10T12:34Z", "2020-09-10T12:34"),
                                      ("2020-09-10T12:34:56Z", "2020-09-10T12:34")])
def test_instants_are_read_in_every_length(module, text, iso):
    assert module("address.js", "(one, text) => new Date(one.minuteOf(text) * 60000).toISOString().slice(0, 16)", text) == iso


def words(module, language):
    return module(f"languages/{language}.js", "one => one.default")


def test_every_language_has_every_word_with_its_values(module):
    assert set(LANGUAGES) >= {"en", "ru"}
    english = words(module, "en")
    holes = lambda text: sorted(re.findall(r"\{(\w+)\}", text))
    for language in LANGUAGES:
        other = words(module, language)
        assert sorted(other) == sorted(english), language
        for key, text in english.items():
            forms = other[key] if isinstance(other[key], list) else [other[key]]
            expected = holes(text[0] if isinstance(text, list) else text)
            assert all(holes(form) == expected for form in forms), (language, key)


def test_every_word_that_the_code_says_is_there(module):
    english = words(module, "en")
    for path in WEB.glob("**/*.js"):
        if "vendor" in path.parts:
            continue
        for key in re.findall(r"\bsay\('([\w.-]+)'", path.read_text()):
            assert key in english, f"{path.name} says {key}"


def test_numbers_have_their_forms_in_russian(module):
    found = module("language.js", """async one => {
        await one.loadLanguage('ru');
        return [1, 2, 5, 21, 112].map(count => one.say('wall.waiting', { count, number: one.count(count) }));
    }""")
    assert [text.split()[1] for text in found] == ["предупреждение", "предупреждения", "предупреждений", "предупреждение", "предупреждений"]


def test_no_file_of_the_page_makes_elements_of_text():
    for path in WEB.glob("**/*.js"):
        if "vendor" not in path.parts:
            assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", path.read_text()), path.name
