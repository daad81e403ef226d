"""Messages of CAP 1.2 for the check `alerts`: one with every element, changes that the schema decides, and changes that
it lets pass though the standard's prose, or the readers of the message, do not."""
import copy
import xml.etree.ElementTree as tree

CAP = "urn:oasis:names:tc:emergency:cap:1.2"
SIGNATURE = "http://www.w3.org/2000/09/xmldsig#"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
tree.register_namespace("", CAP)

PAIR = ["valueName", "value"]
AREA = ["areaDesc", "polygon", "circle", "geocode", "altitude", "ceiling"]
RESOURCE = ["resourceDesc", "mimeType", "size", "uri", "derefUri", "digest"]
NAMES = ["identifier", "sender", "sent", "status", "msgType", "source", "scope", "restriction", "addresses", "code",
         "note", "references", "incidents", "info", "language", "category", "event", "responseType", "urgency",
         "severity", "certainty", "audience", "eventCode", "effective", "onset", "expires", "senderName", "headline",
         "description", "instruction", "web", "contact", "parameter", "resource", "area", *PAIR, *AREA, *RESOURCE]
WORDS = ["", " ", "x", "Actual", " Actual", "Exercise", "Alert", "Update", "Public", "Fire", "Geo", "CBRNE", "Observed",
         "Unknown", "Extreme", "None", "ru", "en-US", "english language", "toolongcode", "-x", "x-y-z", "12", "-3", "+4",
         "1.5", ".5", "5.", ".", "1e3", "NaN", " 7 ", "two", "http://example.org/a b", "http://[", "a:b:c", "%zz", "Ж",
         "2019-07-30T18:00:00+07:00", "2019-07-30T18:00:00-00:00", "2019-07-30T18:00:00+00:00",
         "2019-07-30T18:00:00Z", "2019-07-30T18:00:00.0+07:00", "2019-07-30T18:00:00", "2019-07-30T18:00+07:00",
         "2019-07-30", "2019-13-01T18:00:00+07:00", "2019-02-29T18:00:00+07:00", "2020-02-29T18:00:00+07:00",
         "2019-07-30T24:00:00+07:00", "2019-07-30T24:00:01+07:00", "2019-07-30T18:60:00+07:00",
         "2019-07-30T18:00:60+07:00", "2019-07-30T18:00:00+14:00", "2019-07-30T18:00:00+15:00",
         "2019-07-30T18:00:00,07:00", " 2019-07-30T18:00:00+07:00\n", "19-07-30T18:00:00+07:00",
         "2019-07-30t18:00:00+07:00", "٢٠١٩-07-30T18:00:00+07:00"]


def element(name, text=None, *children):
    made = tree.Element(f"{{{CAP}}}{name}")
    made.text = text
    made.extend(children)
    return made


def pair(name, key, value):
    return element(name, None, element("valueName", key), element("value", value))


def area():
    return element("area", None, element("areaDesc", "Land near Vanavara"),
                   element("polygon", "60.3,102.2 60.3,102.4 60.4,102.4 60.4,102.2 60.3,102.2"),
                   element("circle", "60.35,102.28 5"), pair("geocode", "ISO 3166-2", "RU-KYA"),
                   element("altitude", "300"), element("ceiling", "3000.5"))


def info(language):
    return element(
        "info", None, element("language", language), element("category", "Fire"), element("category", "Health"),
        element("event", "Wildfire"), element("responseType", "Prepare"), element("responseType", "Monitor"),
        element("urgency", "Expected"), element("severity", "Moderate"), element("certainty", "Observed"),
        element("audience", "Everybody"), pair("eventCode", "test", "fire"),
        element("effective", "2019-07-30T19:00:00+07:00"), element("onset", "2019-07-30T20:00:00+07:00"),
        element("expires", "2019-07-31T07:00:00+07:00"), element("senderName", "Duty officer"),
        element("headline", "Wildfire near Vanavara"), element("description", "It burns."),
        element("instruction", "Keep away."), element("web", "https://example.org/fire"), element("contact", "112"),
        pair("parameter", "key", "value"),
        element("resource", None, element("resourceDesc", "Map"), element("mimeType", "image/png"),
                element("size", "1000"), element("uri", "https://example.org/map.png"), element("derefUri", "aGFsbG8="),
                element("digest", "da39a3ee")),
        area())


def full():
    """A message with every element that the schema has."""
    return element(
        "alert", None, element("identifier", "fire-1.2"), element("sender", "duty@example.org"),
        element("sent", "2019-07-30T19:00:00+07:00"), element("status", "Exercise"), element("msgType", "Update"),
        element("source", "satellites"), element("scope", "Public"), element("restriction", "none"),
        element("addresses", "all"), element("code", "profile:1"), element("note", "A note"),
        element("references", "duty@example.org,fire-1.1,2019-07-30T18:00:00+07:00"), element("incidents", "fire-1"),
        info("en"), info("ru"))


def text(message):
    return tree.tostring(message, encoding="utf-8", xml_declaration=True)


def parents(message):
    return [(parent, child) for parent in message.iter() for child in parent]


def changed(message, numbers):
    """The message with one random change; most of them break the schema, some do not."""
    message = copy.deepcopy(message)
    parent, child = numbers.choice(parents(message))
    place = list(parent).index(child)
    kind = numbers.randrange(14)
    if kind in (0, 1):
        parent.remove(child)
    elif kind == 2:
        parent.insert(place, copy.deepcopy(child))
    elif kind == 3:
        parent.remove(child)
        parent.insert(numbers.randrange(len(parent) + 1), child)
    elif kind == 4:
        parent.remove(child)
        other = numbers.choice([one for one in message.iter() if len(one)])
        other.insert(numbers.randrange(len(other) + 1), child)
    elif kind == 5:
        child.tag = f"{{{CAP}}}{numbers.choice(NAMES)}"
    elif kind in (6, 7, 8):
        leaves = [one for one in message.iter() if not len(one)]
        numbers.choice(leaves).text = numbers.choice(WORDS)
    elif kind == 9:
        name = numbers.choice(["lang", f"{{{INSTANCE}}}schemaLocation", f"{{{INSTANCE}}}nil",
                               "{http://www.w3.org/XML/1998/namespace}lang"])
        child.set(name, "a b" if "Location" in name else "false")
    elif kind == 10:
        parent.insert(place, element(numbers.choice(NAMES), numbers.choice(WORDS)))
    elif kind == 11:
        space = numbers.choice([SIGNATURE, "urn:other", "", CAP + "x"])
        other = tree.Element(f"{{{space}}}Signature" if space else "Signature")
        # Signatures at the end alone: libxml2, which the independent reader uses, lets blocks follow them, against the schema.
        message.insert(len(message) if space == SIGNATURE else numbers.randrange(len(message)), other)
    elif kind == 12:
        child.tail = numbers.choice(["stray text", "\n  ", "\t"])
    else:
        child.insert(0, element(numbers.choice(NAMES), numbers.choice(WORDS)))
    return message


def edited(path, new):
    """A message whose elements at a path have another text; of all languages, so that those still agree."""
    def edit(message):
        steps = "/".join(f"{{{CAP}}}{step}" for step in path.split("/"))
        for found in message.findall(steps):
            found.text = new
    return edit


def removed(name):
    def edit(message):
        for parent, child in parents(message):
            if child.tag == f"{{{CAP}}}{name}":
                parent.remove(child)
    return edit


def in_one_language(path, new):
    def edit(message):
        edited(path, new)(message.findall(f"{{{CAP}}}info")[1])
    return edit


POLYGON = "info/area/polygon"
FORBIDDEN = [
    ("polygon that is not closed", edited(POLYGON, "60.3,102.2 60.3,102.4 60.4,102.4 60.4,102.2"), "polygon"),
    ("longitude before latitude", edited(POLYGON, "102.2,60.3 102.4,60.3 102.4,60.4 102.2,60.3"), "polygon"),
    ("longitude before latitude, south of 90", edited(POLYGON, "-121,40 -120,40 -120,41 -121,40"), "polygon"),
    ("polygon that crosses itself", edited(POLYGON, "60,102 61,103 60,103 61,102 60,102"), "polygon"),
    ("polygon of words", edited(POLYGON, "along the river to the bridge"), "polygon"),
    ("polygon without pairs", edited(POLYGON, ""), "polygon"),
    ("polygon of three pairs", edited(POLYGON, "60,102 61,102 60,102"), "polygon"),
    ("polygon without land", edited(POLYGON, "60,102 60,103 60,104 60,102"), "polygon"),
    ("polygon beyond the pole", edited(POLYGON, "89,102 91,102 91,50 89,102"), "polygon"),
    ("polygon with commas between pairs", edited(POLYGON, "60,102,60,103,61,103,60,102"), "polygon"),
    ("circle without radius", edited("info/area/circle", "60.3,102.2"), "circle"),
    ("circle of a negative radius", edited("info/area/circle", "60.3,102.2 -5"), "circle"),
    ("update without references", removed("references"), "references"),
    ("reference to nothing known", edited("references", "duty@example.org,fire-1.7,2019-07-30T18:00:00+07:00"),
     "references"),
    ("reference with another time", edited("references", "duty@example.org,fire-1.1,2019-07-30T18:00:01+07:00"),
     "references"),
    ("reference of two parts", edited("references", "duty@example.org,fire-1.1"), "references"),
    ("reference to itself", edited("references", "duty@example.org,fire-1.2,2019-07-30T19:00:00+07:00"), "references"),
    ("update of what was cancelled", edited("references", "duty@example.org,old-1.1,2019-07-30T10:00:00+07:00"), "chain"),
    ("update of what was replaced", edited("references", "duty@example.org,new-1.1,2019-07-30T10:00:00+07:00"), "chain"),
    ("expires before sent", edited("info/expires", "2019-07-30T18:59:59+07:00"), "time"),
    ("expires before onset", edited("info/expires", "2019-07-30T20:00:00+07:00"), "time"),
    ("onset before effective", edited("info/onset", "2019-07-30T18:59:59+07:00"), "time"),
    ("sent in the future", edited("sent", "2031-01-01T00:00:00+07:00"), "time"),
    ("UTC as +00:00", edited("sent", "2019-07-30T12:00:00+00:00"), "time"),
    ("identifier with a blank", edited("identifier", "fire 1.2"), "names"),
    ("identifier with a comma", edited("identifier", "fire,1.2"), "names"),
    ("identifier with <", edited("identifier", "fire<1.2"), "names"),
    ("empty identifier", edited("identifier", ""), "names"),
    ("sender with &", edited("sender", "duty&officer"), "names"),
    ("sender with a line feed", edited("sender", "duty\nofficer"), "names"),
    ("severity of one language alone", in_one_language("severity", "Severe"), "languages"),
    ("polygon of one language alone", in_one_language("area/polygon", "60,102 60,103 61,103 60,102"), "languages"),
    ("end of one language alone", in_one_language("expires", "2019-07-31T08:00:00+07:00"), "languages"),
    ("code of one language alone", in_one_language("area/geocode/value", "RU-IRK"), "languages"),
    ("restricted to nobody", lambda message: [edited("scope", "Restricted")(message), edited("restriction", " ")(message)],
     "scope"),
    ("private to nobody", lambda message: [edited("scope", "Private")(message), removed("addresses")(message)], "scope"),
    ("event without a name", edited("info/event", ""), "content"),
    ("area without a name", edited("info/area/areaDesc", " "), "content"),
    ("ceiling without altitude", removed("altitude"), "content"),
]


def known():
    """Messages that others may refer to: one, one that was cancelled, and one that was replaced."""
    def message(identifier, sent, kind, references=""):
        made = full()
        edited("identifier", identifier)(made)
        edited("sent", sent)(made)
        edited("msgType", kind)(made)
        edited("references", references)(made) if references else removed("references")(made)
        return made
    old, new = "duty@example.org,old-1.1,2019-07-30T10:00:00+07:00", "duty@example.org,new-1.1,2019-07-30T10:00:00+07:00"
    return [message("fire-1.1", "2019-07-30T18:00:00+07:00", "Alert"),
            message("old-1.1", "2019-07-30T10:00:00+07:00", "Alert"),
            message("old-1.2", "2019-07-30T11:00:00+07:00", "Cancel", old),
            message("new-1.1", "2019-07-30T10:00:00+07:00", "Alert"),
            message("new-1.2", "2019-07-30T11:00:00+07:00", "Update", new)]
