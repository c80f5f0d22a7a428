"""The API of the server as a stranger sees it."""

import json
import socket
import unittest
from pathlib import Path

from harness import Scenario, one, wait_until


class Doors(Scenario):
    def serve(self):
        self.workspace.write("one.orrery.yaml", one("true"))
        self.ok(self.workspace.orrery("run", "one.orrery.yaml"))
        if not self.workspace.server_pid():
            server = self.workspace.start("server")
            self.addCleanup(server.kill)
            wait_until(self.workspace.server_pid, what="the server")
        return json.loads((self.workspace.root / ".orrery" / "server.json").read_text())["port"]

    def ask(self, port, request):
        with socket.create_connection(("127.0.0.1", port), 10) as connection:
            connection.settimeout(10)
            connection.sendall(request)
            data = b""
            while b"\r\n" not in data:
                chunk = connection.recv(4096)
                if not chunk:
                    break
                data += chunk
        return int(data.split()[1]) if data else 0

    def request(self, port, method, path, host="127.0.0.1", **headers):
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Content-Length: 0", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return self.ask(port, "\r\n".join([*lines, "", ""]).encode())

    def token(self):
        return (self.workspace.root / ".orrery" / "token").read_text().strip()

    def routes(self):
        """(method, path) of the server's own table, with something in place of each parameter."""
        paths = json.loads(self.workspace.get("openapi.json"))["paths"]
        for path, methods in paths.items():
            for method in methods:
                yield method.upper(), path.replace("{run}", "1").replace("{digest}", "0" * 64)

    def test_every_route_asks_for_the_token(self):
        port = self.serve()
        token = self.token()
        strangers = [
            {},
            {"Authorization": f"Bearer {token[:-1]}x"},
            {"Authorization": f"Basic {token}"},
            {"Authorization": token},
            {"Cookie": f"token={token}"},
        ]
        routes = list(self.routes())
        self.assertGreater(len(routes), 15)
        for method, path in routes:
            for headers in strangers:
                self.assertEqual(self.request(port, method, path, **headers), 401, f"{method} {path} {headers}")
            self.assertEqual(self.request(port, method, f"{path}?token={token}"), 401, f"{method} {path}")
        self.assertTrue(self.workspace.server_pid(), "a stranger has ended the server")
        self.assertEqual(len(json.loads(self.workspace.get("runs"))["runs"]), 1)

    def test_every_route_refuses_a_foreign_host_even_with_the_token(self):
        port = self.serve()
        token = {"Authorization": f"Bearer {self.token()}"}
        for method, path in self.routes():
            for host in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", "localhost.evil", ""):
                self.assertIn(self.request(port, method, path, host, **token), (400, 403, 421), f"{method} {path} {host}")
        self.assertTrue(self.workspace.server_pid(), "a foreign page has ended the server")
        for host in ("127.0.0.1", f"127.0.0.1:{port}", "localhost"):
            self.assertEqual(self.request(port, "GET", "/api/v1/workspace", host, **token), 200, host)

    def test_paths_that_are_no_routes_open_nothing(self):
        port = self.serve()
        for path in ("/", "/api/v1/../../token", "/api/v1/%2e%2e/token", "/api/v1/runs/../../../token", "/api/v1/none"):
            for method in ("GET", "POST", "DELETE", "PUT"):
                self.assertIn(self.request(port, method, path), (400, 401), f"{method} {path}")

    def test_only_loopback_is_listened_on(self):
        port = self.serve()
        listening = []
        for table in ("/proc/net/tcp", "/proc/net/tcp6"):
            for line in Path(table).read_text().splitlines()[1:]:
                fields = line.split()
                address, _, number = fields[1].rpartition(":")
                if fields[3] == "0A" and int(number, 16) == port:
                    listening.append(address)
        self.assertTrue(listening)
        for address in listening:
            self.assertIn(address, ("0100007F", "00000000000000000000000001000000"))

    def test_garbage_does_not_hurt_the_server(self):
        port = self.serve()
        for _ in range(50):
            with socket.create_connection(("127.0.0.1", port), 10) as connection:
                connection.sendall(self.random.randbytes(self.random.randrange(1, 2000)))
        self.assertTrue(self.workspace.server_pid())
        self.whole()


if __name__ == "__main__":
    unittest.main()
