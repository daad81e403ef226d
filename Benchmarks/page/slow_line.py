"""A line of 1 Mbit/s and 200 ms there and back before a server, for all connections together."""
import asyncio
import threading

BYTES_A_SECOND = 125_000
ONE_WAY_SECONDS = 0.1
PIECE = 4_096


class SlowLine:
    def __init__(self, host, port):
        self.target = (host, port)
        self.free = 0.0
        self.loop = asyncio.new_event_loop()
        started = threading.Event()
        threading.Thread(target=self.run, args=(started,), daemon=True).start()
        started.wait()

    def run(self, started):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self.serve, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        self.loop.run_forever()

    async def serve(self, reader, writer):
        await asyncio.sleep(2 * ONE_WAY_SECONDS)  # the handshake
        there, back = await asyncio.open_connection(*self.target)
        await asyncio.gather(self.carry(reader, back, False), self.carry(there, writer, True))

    async def carry(self, reader, writer, is_narrow):
        """Bytes arrive after the delay; of those to the browser no more than the line carries."""
        queue = asyncio.Queue()
        sender = asyncio.create_task(self.send(queue, writer))
        while piece := await reader.read(PIECE):
            now = self.loop.time()
            due = now
            if is_narrow:
                self.free = max(self.free, now) + len(piece) / BYTES_A_SECOND
                due = self.free
                await asyncio.sleep(max(0, due - now - 0.5))
            queue.put_nowait((due + ONE_WAY_SECONDS, piece))
        queue.put_nowait((0, None))
        await sender

    async def send(self, queue, writer):
        while True:
            due, piece = await queue.get()
            if piece is None:
                break
            await asyncio.sleep(max(0, due - self.loop.time()))
            try:
                writer.write(piece)
                await writer.drain()
            except (ConnectionError, RuntimeError):
                break
        writer.close()
