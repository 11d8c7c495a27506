"""An issuer of tokens for development, refused in stage and prod."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

import jwt
import structlog
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from jwt import PyJWK
from jwt.algorithms import ECAlgorithm

from app.files import write_atomically

log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class LocalIssuer:
    """Signs with a key that is made on this machine."""

    issuer: ClassVar[str] = "http://localhost/local-issuer"

    key: ec.EllipticCurvePrivateKey

    @classmethod
    def generate(cls) -> "LocalIssuer":
        """Make a key that is never stored."""
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def load_or_create(cls, path: Path) -> "LocalIssuer":
        """Share one key between the server and the command line.

        Where the file cannot be written, the key lives as long as the
        process.
        """
        if path.exists():
            key = load_pem_private_key(path.read_bytes(), password=None)
            if not isinstance(key, ec.EllipticCurvePrivateKey):
                raise ValueError(f"{path} does not hold an EC key")
            return cls(key)
        made = cls.generate()
        pem = made.key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
        )
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, pem, mode=0o600)
        except OSError as error:
            log.warning("local_issuer.not_stored", reason=error.strerror)
        return made

    @property
    def key_id(self) -> str:
        """Identify the key by its public half."""
        public = self.key.public_key().public_bytes(
            Encoding.DER, PublicFormat.SubjectPublicKeyInfo
        )
        return sha256(public).hexdigest()[:16]

    async def find(self, key_id: str) -> PyJWK | None:
        """Return the public key if it is meant."""
        if key_id != self.key_id:
            return None
        entry = ECAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return PyJWK.from_dict({**entry, "kid": key_id, "alg": "ES256"})

    def token(
        self,
        *,
        audience: str,
        subject: str,
        tenant: str,
        scopes: Iterable[str],
        lifetime: timedelta = timedelta(hours=1),
        tenant_claim: str = "tenant_id",
    ) -> str:
        """Issue an access token."""
        now = datetime.now(UTC)
        claims = {
            "iss": self.issuer,
            "aud": audience,
            "sub": subject,
            "scope": " ".join(scopes),
            "iat": now,
            "nbf": now,
            "exp": now + lifetime,
            tenant_claim: tenant,
        }
        return jwt.encode(
            claims, self.key, algorithm="ES256", headers={"kid": self.key_id}
        )
