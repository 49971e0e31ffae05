"""The identity of a web address: what makes two of them one."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from w3lib.url import canonicalize_url

# Parameters that tell where a reader came from, not what is read. Words that may carry an article's number or kind
# (`id`, `cid`, `source`, `medium`) are none: two stories taken for one would be worse than one story told twice.
_TRACKER = re.compile(
    "(?:utm|mtm|pk|itm|hsa|vero|oly|mkt|guce)_.*|mc_[ce]id|s_cid|wt\\.mc_id|_?hs(?:enc|mi|ctatracking)|"
    "(?:fb|g|dc|tw|y|ys|tt)clid|msclkid|gclsrc|[gw]braid|igsh(?:id)?|li_fat_id|epik|ref(?:_?src|_url|errer|erer)?|"
    "cmp(?:id)?|ncid|icid|ocid|smid|smtyp|smprod|spm|xtor|ftag|tsrc|guccounter|feature|si|__twitter_impression",
    re.IGNORECASE,
)
# An address with nothing to clean: host in lower case, no port, no query, no fragment, a path of unreserved characters.
CLEAN_ADDRESS = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)((?:/[A-Za-z0-9_,=-][A-Za-z0-9_.,=-]*)*)/?")
_ENCODED = re.compile("%([0-9A-Fa-f]{2})")
_SLASHES = re.compile("/{2,}")


def canonical_url(link: str) -> str:
    """The identity of a web address: https, host in lower case, no default port, tracking, fragment or final slash.

    Parameters stand in order of name, and every character is written in the one way that all others become.
    """
    if clean := CLEAN_ADDRESS.fullmatch(link):
        return f"https://{clean[1]}{clean[2]}"
    parts = urlsplit(canonicalize_url(link))
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    pairs = parts.query.split("&")
    query = "&".join(pair for pair in pairs if not _TRACKER.fullmatch(pair.partition("=")[0]))
    path = _SLASHES.sub("/", _ENCODED.sub(_decoded_if_plain, parts.path)).rstrip("/")
    return f"https://{_host(parts)}{port}{path}{'?' if query else ''}{query}"


def _decoded_if_plain(encoded: re.Match[str]) -> str:
    """A character that means the same encoded or not, in the one way to write it."""
    character = chr(int(encoded[1], 16))
    is_plain = character.isascii() and (character.isalnum() or character in "-._~")
    return character if is_plain else encoded[0].upper()


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    return f"[{host}]" if ":" in host else host
