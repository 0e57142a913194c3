"""A line as slow as a phone's before a server on this computer: every byte of a browser goes through it, also what is
fetched ahead, for which the browser's own tools slow nothing down.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

_CHUNK = 1460


@contextmanager
def slow_line(port: int, round_trip: float, bytes_per_second: float) -> Iterator[int]:
    """Give the port of a line to `port` of this computer. A round trip is in seconds; connections share the rate."""
    loop = asyncio.new_event_loop()
    line = _Line(port, round_trip, bytes_per_second)
    server = loop.run_until_complete(asyncio.start_server(line.connect, "127.0.0.1", 0, limit=_CHUNK))
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


class _Line:
    def __init__(self, port: int, round_trip: float, bytes_per_second: float) -> None:
        self._port = port
        self._round_trip = round_trip
        self._rate = bytes_per_second
        self._free = 0.0

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(self._round_trip)  # to make a connection takes one, too
        there, back = await asyncio.open_connection("127.0.0.1", self._port, limit=_CHUNK)
        await asyncio.gather(self._carry(reader, back, limited=False), self._carry(there, writer, limited=True))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, limited: bool) -> None:
        underway: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(self._deliver(underway, writer))
        clock = asyncio.get_running_loop().time
        with suppress(OSError):
            while part := await reader.read(_CHUNK):
                if limited:
                    self._free = max(self._free, clock()) + len(part) / self._rate
                await underway.put((max(self._free * limited, clock()) + self._round_trip / 2, part))
        await underway.put((0, b""))
        await arriving

    async def _deliver(self, underway: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
        clock = asyncio.get_running_loop().time
        with suppress(OSError):
            while True:
                due, part = await underway.get()
                if not part:
                    break
                await asyncio.sleep(due - clock())
                writer.write(part)
                await writer.drain()
        writer.close()
