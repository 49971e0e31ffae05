"""The HTTP clients under the bot: their limits, and their failures in three words.

A request ends in an answer, or in one of these. `NotSent`: it certainly never reached Telegram. `BrokenOff`: the
connection broke before any answer. `TimedOut`: nobody can tell, most likely Telegram has it. No text among them ever
holds an address, because the bot's token stands in it.
"""

from __future__ import annotations

import asyncio
import json
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from telegram.request import RequestData

CALL_SECONDS = 25.0
"""No call lasts longer, from waiting for a connection to the last byte of the answer; whoever claims a delivery may
rely on it. Files, which take as long as the network needs, and polling are not bound by it."""

FILE_SECONDS = 300.0
CONNECT_SECONDS = 5.0
READ_SECONDS = CALL_SECONDS - CONNECT_SECONDS
KEEPALIVE_SECONDS = 75.0
POOL_SIZE = 128  # digests may take half of them while Telegram is slow


class NotSent(NetworkError):  # noqa: N818 - what became of the request, as the ledger of deliveries says it
    """The request certainly never reached Telegram: no name, no route, no TLS, or no free connection in time."""


class BrokenOff(NetworkError):  # noqa: N818 - as above
    """The connection broke before any answer. Telegram mostly has not taken such a request up."""


def answering_request(transport: str) -> BaseRequest:
    """The transport of answers. Its connections stay open, so that a quiet bot need not connect for each answer."""
    return _CLIENTS[transport](POOL_SIZE, CALL_SECONDS)


def polling_request(transport: str) -> BaseRequest:
    """The transport of getUpdates: one connection, on which Telegram answers when it has something to tell."""
    return _CLIENTS[transport](1, None)


class AiohttpRequest(BaseRequest):
    """Requests by aiohttp, at a fraction of the cost of httpx; `longest_seconds` bounds calls that move no file."""

    def __init__(self, size: int, longest_seconds: float | None) -> None:
        self._size, self._longest_seconds = size, longest_seconds
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str | None] = {}

    @property
    def read_timeout(self) -> float:
        """How long an answer is waited for where the caller says nothing else."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """The session opened, if it is not."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._size, keepalive_timeout=KEEPALIVE_SECONDS, ssl=_certificates())
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """The session and its connections closed, if it is open."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        *_: Any,
        **_other_timeouts: Any,
    ) -> tuple[int, bytes]:
        """The status and the body. NotSent, BrokenOff or TimedOut where there is none."""
        if self._session is None:
            raise RuntimeError("the transport is not initialized")
        reading = READ_SECONDS if read_timeout is self.DEFAULT_NONE else read_timeout
        try:
            async with (
                asyncio.timeout(_longest(method, request_data, self._longest_seconds)),
                self._session.request(
                    method,
                    url,
                    timeout=_timeout(CONNECT_SECONDS, reading),
                    proxy=self._proxy(url),
                    allow_redirects=False,
                    **_body(request_data),
                ) as response,
            ):
                return response.status, await response.read()
        except aiohttp.ClientError as error:
            raise _of_aiohttp(error) from None  # its text may hold the address
        except TimeoutError:
            raise TimedOut from None

    def _proxy(self, url: str) -> str | None:
        parts = urlsplit(url)
        if parts.netloc not in self._proxies:
            self._proxies[parts.netloc] = _proxy_of(parts.scheme, parts.hostname or "")
        return self._proxies[parts.netloc]


class HttpxRequest(HTTPXRequest):
    """Requests by httpx as python-telegram-bot makes them, where aiohttp does not fit; bounded and failing as above."""

    def __init__(self, size: int, longest_seconds: float | None) -> None:
        limits = httpx.Limits(max_connections=size, max_keepalive_connections=size, keepalive_expiry=KEEPALIVE_SECONDS)
        super().__init__(
            connection_pool_size=size,
            read_timeout=READ_SECONDS,
            write_timeout=READ_SECONDS,
            connect_timeout=CONNECT_SECONDS,
            pool_timeout=CONNECT_SECONDS,
            media_write_timeout=FILE_SECONDS,
            httpx_kwargs={"limits": limits},
        )
        self._longest_seconds = longest_seconds

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **timeouts: Any
    ) -> tuple[int, bytes]:
        """The status and the body. NotSent, BrokenOff or TimedOut where there is none."""
        try:
            async with asyncio.timeout(_longest(method, request_data, self._longest_seconds)):
                return await super().do_request(url, method, request_data, *args, **timeouts)
        except NetworkError as error:
            raise _of_httpx(error) from error.__cause__
        except TimeoutError:
            raise TimedOut from None


_CLIENTS: dict[str, Callable[[int, float | None], BaseRequest]] = {"aiohttp": AiohttpRequest, "httpx": HttpxRequest}


@lru_cache(maxsize=16)
def _timeout(connecting: float, reading: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(connect=connecting, sock_read=reading)


def _longest(method: str, request_data: RequestData | None, longest_seconds: float | None) -> float | None:
    moves_a_file = method == "GET" or (request_data is not None and request_data.contains_files)
    return FILE_SECONDS if moves_a_file else longest_seconds


def _body(request_data: RequestData | None) -> dict[str, Any]:
    """JSON, which costs least to make and to read; files go as parts of a form."""
    if request_data is None or not (request_data.contains_files or request_data.parameters):
        return {}
    if request_data.contains_files:
        return {"data": _form(request_data)}
    return {"data": json.dumps(request_data.parameters).encode(), "headers": {"Content-Type": "application/json"}}


def _form(request_data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)  # Telegram takes names of files as they are, not percent-encoded
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for part, (name, content, mime_type) in request_data.multipart_data.items():
        stream = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(part, stream, filename=name, content_type=mime_type)
    return form


def _of_aiohttp(error: aiohttp.ClientError) -> NetworkError:
    kind = f"aiohttp.{type(error).__name__}"
    if isinstance(error, aiohttp.ClientConnectorError):
        return NotSent(f"{kind}: {error}")  # it names host and port, and what the system says
    if isinstance(error, (aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError, aiohttp.InvalidURL)):
        return NotSent(kind)
    if isinstance(error, aiohttp.ClientConnectionError) and not isinstance(error, aiohttp.ServerTimeoutError):
        return BrokenOff(kind)
    return TimedOut(f"Timed out, or the answer cannot be read ({kind})")


def _of_httpx(error: NetworkError) -> NetworkError:
    cause = error.__cause__
    if isinstance(
        cause,
        (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol),
    ):
        return NotSent(f"httpx.{type(cause).__name__}: {cause}")
    # A connection that breaks amid an answer looks the same here; Telegram's answers are too short for that.
    if isinstance(cause, httpx.NetworkError) or "without sending a response" in str(cause):
        return BrokenOff(str(error))
    return error if isinstance(error, TimedOut) else TimedOut(f"Timed out, or the answer cannot be read ({error})")


def _proxy_of(scheme: str, host: str) -> str | None:
    """The proxy that the system or its environment names, None for none.

    aiohttp would look it up anew for each request, in a thread, and read .netrc besides.
    """
    if proxy_bypass(host):
        return None
    proxies = getproxies()
    found = proxies.get(scheme) or proxies.get("all")
    return found if not found or "://" in found else f"http://{found}"


def _certificates() -> ssl.SSLContext:
    """The authorities that httpx trusts: those of the certifi package or of SSL_CERT_FILE; some systems have none."""
    context = httpx.create_ssl_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


class ReadyData:
    """Parameters of a request that need no conversion: what JSON has, and files. Takes the place of RequestData.

    A file is its name, its content and its MIME type, by the parameter that it is.
    """

    def __init__(self, parameters: dict[str, Any], files: Mapping[str, tuple[str, bytes, str]] | None = None) -> None:
        self.parameters, self.multipart_data = parameters, files or {}

    @property
    def contains_files(self) -> bool:
        """Whether the request is a form with files in it."""
        return bool(self.multipart_data)

    @property
    def json_parameters(self) -> dict[str, str]:
        """The parameters as a form has them."""
        return {name: value if isinstance(value, str) else json.dumps(value) for name, value in self.parameters.items()}


class AroundRequest(BaseRequest):
    """A transport around another one."""

    def __init__(self, inner: BaseRequest) -> None:
        self._inner = inner

    @property
    def read_timeout(self) -> float | None:
        """That of the transport within."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """The transport opened."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """The transport closed."""
        await self._inner.shutdown()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """The status and the body."""
        return await self._inner.do_request(*args, **kwargs)
