#!/usr/bin/env python3
"""Checks an export of the ledger without Zarevo: form, hash and place in the chain of every entry.

Usage: verify_ledger.py ledger.jsonl [HEAD]     HEAD: the hash that the last entry must have
"""
import hashlib
import json
import sys


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


previous, number = "0" * 64, 0
with open(sys.argv[1], "rb") as lines:
    for number, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            assert line == canonical(entry) + b"\n", "not in canonical form"
            given = entry.pop("hash")
            assert hashlib.sha256(canonical(entry)).hexdigest() == given, "changed: the hash is another"
            assert (entry["sequence"], entry["previousHash"]) == (number, previous), "not the next in the chain"
            previous = given
        except (AssertionError, ValueError, KeyError, TypeError, AttributeError) as error:
            sys.exit(f"{sys.argv[1]}: entry {number}: {error}")
if sys.argv[2:] and sys.argv[2] != previous:
    sys.exit(f"{sys.argv[1]}: entry {number}: not the head that was expected")
print(f"{number} entries, all as they were written; head {previous}")
