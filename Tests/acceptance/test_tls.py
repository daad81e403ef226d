"""The server with a certificate: curl, requests and OWSLib come through, and nobody without trust."""
import subprocess
import tempfile

import pytest
import requests
from owslib.ogcapi.features import Features

from conftest import ZAREVO
from serving import wait_for


@pytest.fixture(scope="module")
def secured(store, tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = str(folder / "chain.pem"), str(folder / "key.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out",
         certificate], check=True, capture_output=True)
    log = tempfile.TemporaryFile("a+")
    server = subprocess.Popen(
        [ZAREVO, "serve", "--store", store, "--port", "0", "--tls-certificate", certificate, "--tls-key", key,
         "--states-ahead", "0"], stderr=log, stdout=log)
    try:
        yield wait_for(server, log, verify=certificate), certificate
    finally:
        server.terminate()
        assert server.wait(timeout=10) == 0


def test_links_are_secure_and_clients_come_through(secured):
    base, certificate = secured
    assert base.startswith("https://")
    landing = requests.get(base, headers={"Accept": "application/json"}, verify=certificate, timeout=30).json()
    assert all(link["href"].startswith("https://") for link in landing["links"])
    text = subprocess.run(
        ["curl", "--silent", "--fail", "--cacert", certificate, base + "/collections/events/items?limit=1"], check=True,
        capture_output=True, text=True).stdout
    assert '"numberReturned":1' in text


def test_owslib_reads_over_tls(secured, monkeypatch):
    base, certificate = secured
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", certificate)
    service = Features(base)
    assert service.collection_items("events", limit=2)["numberReturned"] == 2


def test_who_does_not_trust_the_certificate_is_not_served(secured):
    base, _ = secured
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(base, timeout=10)
    plain = subprocess.run(
        ["curl", "--silent", "--max-time", "5", base.replace("https", "http")], capture_output=True, text=True)
    assert plain.returncode != 0 or plain.stdout == ""
