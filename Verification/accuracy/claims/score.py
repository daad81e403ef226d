#!/usr/bin/env python3
"""Precision and recall of claims read from sentences.

    python3 score.py ZAREVO SET.txt ... [--show]

A set is a text file: `@DATE` sets the day of publication of what follows, a line that is not indented is a text (¶ parts
its paragraphs), and the indented lines behind it are its claims: subject, number (canonical unit, `-` for any), area codes
(`-` for none), and `tag=value` pairs. A claim is found when subject, number, areas and every tag agree; each of zarevo's
claims answers for at most one. Number: within zarevo's interval, which may not be wider than a quarter of it; than rounding
leaves it where the number has one digit.
"""
import json
import os
import re
import subprocess
import sys
import tempfile


def read(path):
    entries, published = [], None
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("@"):
            published = line[1:].strip()
        elif line.startswith("  "):
            fields = line.split()
            if fields != ["none"]:
                subject, value, areas = fields[:3]
                entries[-1]["claims"].append({
                    "subject": subject, "value": None if value == "-" else float(value),
                    "areas": set() if areas == "-" else set(areas.split(",")),
                    "tags": dict(tag.split("=") for tag in fields[3:])})
        elif line.strip() and not line.startswith("#"):
            entries.append({"line": number, "published": published, "text": line.replace(" ¶ ", "\n\n"), "claims": []})
    return entries


def agrees(gold, found):
    if gold["subject"] != found["subject"] or gold["areas"] != set(found["areas"]):
        return False
    if gold["value"] is not None:
        low, high = found["low"], found["high"]
        wide = 0.25 if len(("%d" % gold["value"]).rstrip("0")) > 1 else 0.7
        if low is None or not low * 0.999 <= gold["value"] <= high * 1.001 or high - low > wide * high:
            return False
    return all(str(found.get(tag)) == value for tag, value in gold["tags"].items())


def match(golds, founds):
    """Pairs of equal claims; each is used once."""
    left, pairs = list(founds), 0
    missed = []
    for gold in golds:
        hit = next((f for f in left if agrees(gold, f)), None)
        if hit is None:
            missed.append(gold)
        else:
            left.remove(hit)
            pairs += 1
    return pairs, missed, left


def extract(zarevo, entries):
    """Claims of each text; the texts of a day go through the program together."""
    with tempfile.TemporaryDirectory() as folder:
        for index, entry in enumerate(entries):
            entry["file"] = os.path.join(folder, "%04d.txt" % index)
            with open(entry["file"], "w", encoding="utf-8") as file:
                file.write(entry["text"] + "\n")
        store = os.environ.get("ZAREVO_STORE", os.path.join(folder, "none.gpkg"))
        for day in sorted({entry["published"] for entry in entries}):
            files = [entry["file"] for entry in entries if entry["published"] == day]
            out = subprocess.run(
                [zarevo, "claims", "extract", "--json", "--published", day] + files, check=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL,
                env={**os.environ, "ZAREVO_STORE": store}).stdout
            claims = json.loads(out)
            for entry in entries:
                if entry["published"] == day:
                    entry["found"] = [claim for claim in claims if claim["document"] == entry["file"]]
                    check_quotes(entry)


def check_quotes(entry):
    data = open(entry["file"], "rb").read()
    for claim in entry["found"]:
        quote = data[claim["startOffset"]:claim["endOffset"]].decode("utf-8")
        assert quote == claim["quote"], (quote, claim["quote"])


def describe(claim):
    if "tags" in claim:
        return "%s %s %s %s" % (claim["subject"], claim["value"], ",".join(sorted(claim["areas"])) or "-", claim["tags"])
    keep = ("suppression", "accumulation", "season", "zone", "regime", "action", "cause", "casualty", "offer", "part",
            "polarity", "precision", "hedge")
    tags = {key: claim[key] for key in keep if claim.get(key) not in (None, "positive")}
    return "%s %s…%s %s %s" % (claim["subject"], claim["low"], claim["high"], ",".join(claim["areas"]) or "-", tags)


def score(zarevo, path, show):
    entries = read(path)
    extract(zarevo, entries)
    totals = {}
    for entry in entries:
        pairs, missed, wrong = match(entry["claims"], entry["found"])
        language = "ru" if re.search("[а-я]", entry["text"]) else "en"
        for key in (language, "all"):
            total = totals.setdefault(key, [0, 0, 0, 0])
            for position, amount in enumerate((1, pairs, len(wrong), len(missed))):
                total[position] += amount
        if show and (missed or wrong):
            print("%s:%d %s" % (os.path.basename(path), entry["line"], entry["text"]))
            for claim in missed:
                print("    missed  " + describe(claim))
            for claim in wrong:
                print("    wrong   " + describe(claim))
    return totals


def main():
    arguments = [a for a in sys.argv[1:] if a != "--show"]
    zarevo, show = arguments[0], "--show" in sys.argv
    worst = 1.0
    print("| set | language | texts | claims | found | wrong | precision | recall |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for path in arguments[1:]:
        name = os.path.splitext(os.path.basename(path))[0]
        for language, (texts, pairs, wrong, missed) in sorted(score(zarevo, path, show).items()):
            precision, recall = pairs / max(1, pairs + wrong), pairs / max(1, pairs + missed)
            print("| %s | %s | %d | %d | %d | %d | %.3f | %.3f |" % (
                name, language, texts, pairs + missed, pairs, wrong, precision, recall))
            if language == "all" and not name.startswith("development"):
                worst = min(worst, precision, recall)
    return 0 if worst >= 0.9 else 1


if __name__ == "__main__":
    sys.exit(main())
