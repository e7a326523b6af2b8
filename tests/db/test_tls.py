"""Connections to another computer: only by TLS, with certificate and name checked, and a sentence where they fail."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from db import trusted_roots
from db.engine import secured, server_url
from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.services import stores
from tests.own_server import OwnServer, free_port

NAME = "maychu.trungtam.test"
_NOW = datetime.now(UTC)


def key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    plain = serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)


def signed(name: str, by: ec.EllipticCurvePrivateKey, issuer: str, *, authority: bool) -> tuple[bytes, bytes]:
    """(certificate, key) as PEM."""
    key = by if authority else ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    names = x509.SubjectAlternativeName([x509.DNSName(name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_NOW - timedelta(days=1))
        .not_valid_after(_NOW + timedelta(days=2))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .sign(by, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.PEM), key_pem(key)


@pytest.fixture(scope="module")
def authority() -> tuple[ec.EllipticCurvePrivateKey, bytes]:
    key = ec.generate_private_key(ec.SECP256R1())
    return key, signed("trungtam-ca", key, "trungtam-ca", authority=True)[0]


@pytest.fixture(scope="module")
def server(authority: tuple[ec.EllipticCurvePrivateKey, bytes]) -> Iterator[OwnServer]:
    made = OwnServer(ssl="on", fsync="off")
    certificate, key = signed(NAME, authority[0], "trungtam-ca", authority=False)
    files = {"ssl_cert_file": made.give("server.crt", certificate), "ssl_key_file": made.give("server.key", key)}
    rules = "local all all trust\nhostssl all nobody 127.0.0.1/32 scram-sha-256\nhostssl all all 127.0.0.1/32 trust\n"
    (made.data / "pg_hba.conf").write_text(rules, encoding="utf-8")
    made.start(**{name: str(path) for name, path in files.items()})
    yield made
    made.remove()


@pytest.fixture
def known(authority: tuple[ec.EllipticCurvePrivateKey, bytes], tmp_path: Path) -> Path:
    """The file of the authority that signed the server's certificate."""
    file = tmp_path / "ca.crt"
    file.write_bytes(authority[1])
    return file


def by_name(server: OwnServer, more: str = "", *, host: str = NAME, user: str = "bangiao") -> str:
    return f"postgresql://{user}@{host}:{server.port}/postgres?hostaddr=127.0.0.1{more}"


def trouble(address: str) -> str:
    with pytest.raises(KnownError) as told:
        stores.store_exists(address)
    for language in wording.LANGUAGES:
        assert wording.sentence("error", told.value.code, language, **told.value.params)
    return told.value.code


def test_another_computer_is_reached_by_checked_tls_alone() -> None:
    asked = secured(server_url(f"postgresql://an@{NAME}/bangiao")).query
    assert asked == {"sslmode": "verify-full", "sslrootcert": trusted_roots.trusted_roots()}
    own = secured(server_url(f"postgresql://an@{NAME}/bangiao?sslrootcert=/etc/ca.crt")).query
    assert own == {"sslrootcert": "/etc/ca.crt", "sslmode": "verify-full"}
    several = secured(server_url(f"postgresql://an@/bangiao?host=localhost,{NAME}")).query
    assert several["sslmode"] == "verify-full"


def test_what_the_computer_trusts_is_a_file(tmp_path: Path, authority: tuple[object, bytes]) -> None:
    there = tmp_path / "ca.crt"
    there.touch()
    assert trusted_roots.first_file((str(tmp_path / "none"), str(there))) == str(there)
    assert trusted_roots.first_file(()) == "system"
    der = ssl.PEM_cert_to_DER_cert(authority[1].decode())

    def stored(use: object) -> list[tuple[bytes, str, object]]:
        return [(der, "x509_asn", use)]

    mail = frozenset({"1.3.6.1.5.5.7.3.4"})
    for use, kept in ((True, 1), (frozenset({"1.3.6.1.5.5.7.3.1"}), 1), (mail, 0)):
        file = trusted_roots.from_store(partial(stored, use))
        assert (Path(file).read_text("ascii").count("BEGIN CERTIFICATE") if kept else file) == (kept or "system")


@pytest.mark.parametrize("place", ["localhost", "127.0.0.1", "[::1]", ""])
def test_this_computer_needs_none(place: str) -> None:
    assert secured(server_url(f"postgresql://an@{place}/bangiao")).query == {}


def test_what_an_address_says_itself_holds() -> None:
    assert secured(server_url(f"postgresql://an@{NAME}/x?sslmode=require")).query == {"sslmode": "require"}


def test_the_right_authority_and_name_are_let_in(server: OwnServer, known: Path) -> None:
    assert not stores.store_exists(by_name(server, f"&sslrootcert={known}"))


def test_the_systems_authorities_are_asked(server: OwnServer, known: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert trouble(by_name(server)) == "server_tls_untrusted"
    monkeypatch.setenv("SSL_CERT_FILE", str(known))
    assert not stores.store_exists(by_name(server))


def test_each_way_to_be_refused_has_its_sentence(server: OwnServer, known: Path, tmp_path: Path) -> None:
    other = ec.generate_private_key(ec.SECP256R1())
    strange = tmp_path / "other.crt"
    strange.write_bytes(signed("khac", other, "khac", authority=True)[0])
    assert trouble(by_name(server, f"&sslrootcert={strange}")) == "server_tls_untrusted"
    assert trouble(by_name(server, f"&sslrootcert={known}", host="khac.test")) == "server_tls_name"
    assert trouble(by_name(server, f"&sslrootcert={tmp_path / 'none.crt'}")) == "server_tls_file"
    assert trouble(by_name(server, "&sslmode=disable")) == "server_refused"  # the server takes nobody in clear
    assert trouble(by_name(server, f"&sslrootcert={known}", user="nobody")) == "server_password_needed"
    assert trouble(f"postgresql://an@127.0.0.1:{free_port()}/x") == "server_not_running"
    assert trouble("postgresql://an@khong-co.invalid/x") == "server_unknown_host"


def test_a_server_without_tls_is_told() -> None:
    plain = OwnServer(fsync="off")
    try:
        plain.start()
        assert trouble(f"postgresql://bangiao@{NAME}:{plain.port}/postgres?hostaddr=127.0.0.1") == "server_tls_missing"
        assert trouble(plain.address("khong_co")) == "server_no_database"
        assert trouble(plain.address().replace("//bangiao@", "//khong_co@")) == "server_refused"
    finally:
        plain.remove()
