# SPDX-License-Identifier: GPL-3.0-or-later
"""A small HTTP server that misbehaves on demand: peer.py CERT KEY (or "- -" for plain http). Prints its port."""
import base64
import gzip
import hashlib
import http.server
import json
import ssl
import struct
import sys
import threading
import time

counts = {"connections": 0, "broken": 0, "deeds": 0, "pings": 0, "goodbyes": 0}
lock = threading.Lock()


def bump(name):
    with lock:
        counts[name] += 1


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Nagle would hold back the second piece of a stream.
    disable_nagle_algorithm = True

    def setup(self):
        super().setup()
        bump("connections")

    def log_message(self, *args):
        pass

    def answer(self, status, body, kind="application/json", headers=()):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def start_events(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def until_gone(self, write):
        """Writes now and then until the other side has closed."""
        try:
            while True:
                write()
                time.sleep(0.02)
        except OSError:
            bump("broken")

    def handle_any(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        path, _, query = self.path.partition("?")
        if path == "/echo":
            told = {"method": self.command, "path": self.path, "body": body.decode(),
                    "headers": {k.lower(): v for k, v in self.headers.items()}}
            self.answer(200, json.dumps(told).encode())
        elif path == "/counts":
            with lock:
                self.answer(200, json.dumps(counts).encode())
        elif path == "/html":
            self.answer(200, b"<!doctype html><title>Sign in</title>", "text/html")
        elif path == "/big":
            self.answer(200, b"x" * int(query))
        elif path == "/bomb":
            self.answer(200, gzip.compress(b"\0" * int(query)), headers=[("Content-Encoding", "gzip")])
        elif path == "/packed":
            self.answer(200, gzip.compress(b"unpacked"), headers=[("Content-Encoding", "gzip")])
        elif path == "/redirect":
            self.answer(302, b"", headers=[("Location", "/echo")])
        elif path == "/truncated":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"only this")
            self.close_connection = True
        elif path == "/deed":
            bump("deeds")
            self.close_connection = True
        elif path == "/slow":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.until_gone(lambda: self.chunk(b"."))
            self.close_connection = True
        elif path == "/events":
            self.start_events()
            for piece in (b"event: pa", b"rt\r", b"\ndata: one\r\ndata: two\r\n", b"\r\n", b": comment\n\n",
                          b"data: {\"last\":true}\nid: 7\n\n"):
                self.chunk(piece)
                time.sleep(0.01)
            self.chunk(b"")
        elif path == "/endless-events":
            self.start_events()
            self.chunk(b"data: first\n\n")
            self.until_gone(lambda: self.chunk(b": still here\n"))
            self.close_connection = True
        elif path == "/giant-event":
            self.start_events()
            self.until_gone(lambda: self.chunk(b"data: " + b"y" * 100000))
            self.close_connection = True
        elif path == "/refused-events":
            self.answer(403, b'{"status":"failed","result":"Invalid token"}')
        elif path.startswith("/ws-"):
            self.socket(path)
        elif path == "/token":
            good = self.headers.get("Authorization") == "Bearer token-2"
            self.answer(200 if good else 401, b"{}", headers=[("WWW-Authenticate", "Bearer")])
        else:
            self.answer(404, b"{}")

    def frame(self, opcode, data=b""):
        size = bytes([len(data)]) if len(data) < 126 else struct.pack("!BH", 126, len(data))
        self.wfile.write(bytes([0x80 | opcode]) + size + data)
        self.wfile.flush()

    def frames(self):
        """What the client sends: (opcode, data), until it has gone."""
        while True:
            head = self.rfile.read(2)
            if len(head) < 2:
                return
            size = head[1] & 0x7F
            if size == 126:
                size = struct.unpack("!H", self.rfile.read(2))[0]
            key = self.rfile.read(4)
            yield head[0] & 0x0F, bytes(b ^ key[i % 4] for i, b in enumerate(self.rfile.read(size)))

    def socket(self, path):
        self.close_connection = True
        if path == "/ws-token" and self.headers.get("Authorization") != "Bearer token-2":
            return self.answer(401, b"{}", headers=[("WWW-Authenticate", "Bearer")])
        if path == "/ws-forbidden":
            return self.answer(403, b"{}")
        if path == "/ws-portal":
            return self.answer(200, b"<!doctype html><title>Sign in</title>", "text/html")
        key = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", base64.b64encode(hashlib.sha1(key.encode()).digest()).decode())
        self.end_headers()
        self.wfile.flush()
        if path == "/ws-silent":
            return self.until_gone(lambda: self.rfile.read1(1) or (_ for _ in ()).throw(OSError()))
        if path == "/ws-nonsense":
            self.wfile.write(b"\xff" * 16)
        for opcode, data in self.frames():
            if opcode == 9:
                bump("pings")
                self.frame(10, data)
            elif opcode == 8:
                bump("goodbyes")
                return self.frame(8, data)
            elif data == b"leave":
                self.frame(8, struct.pack("!H", 1001))
            elif data == b"hang up":
                return
            elif data == b"many":
                for i in range(3):
                    self.frame(1, b"%d" % i)
            else:
                self.frame(1, data)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


def main():
    server = Server(("127.0.0.1", 0), Handler)
    if sys.argv[1] != "-":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1], sys.argv[2])
        # The handshake belongs to the connection's own thread.
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(server.server_address[1], flush=True)
    server.serve_forever()


main()
