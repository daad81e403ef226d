"""Other servers of the same rows, started on the loopback for a measurement: pygeoapi, MapServer as FastCGI, tipg with PostGIS."""
import atexit
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request

POSTGRES = "/usr/lib/postgresql/15/bin"
MAPSERVER_TEMPLATES = "/usr/share/mapserver/ogcapi/templates/html-bootstrap4/"
SPATIALITE = "/usr/lib/x86_64-linux-gnu/mod_spatialite.so"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def processor_seconds(pids):
    """Of processes and all that they started, ended or not."""
    parents, spent = {}, {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as file:
                fields = file.read().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        # User and system, own and of children that ended.
        parents[int(entry)], spent[int(entry)] = int(fields[1]), sum(map(int, fields[11:15]))
    total = 0
    for one in spent:
        above = one
        while above not in pids and above in parents:
            above = parents[above]
        total += spent[one] if above in pids else 0
    return total / os.sysconf("SC_CLK_TCK")


class Peer:
    """A server with its processes; ended by their own ids."""

    def __init__(self, name, items, tile, folder):
        self.name, self.items, self.tile, self.folder = name, items, tile, folder
        self.processes = []
        self.port = free_port()
        # Also where a server does not come up.
        atexit.register(self.stop)

    def start(self, *command, **arguments):
        log = open(os.path.join(self.folder, self.name.split()[0] + ".log"), "a", encoding="utf-8")
        self.processes.append(subprocess.Popen(
            command, stdout=log, stderr=log, start_new_session=True, **arguments))

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def wait(self, path, seconds=60):
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            try:
                with urllib.request.urlopen(self.base + path, timeout=20) as answer:
                    answer.read()
                return
            except OSError:
                time.sleep(0.2)
        raise SystemExit(f"{self.name} does not answer; see {self.folder}")

    def processor_seconds(self):
        return processor_seconds({process.pid for process in self.processes})

    def stop(self):
        while self.processes:
            process = self.processes.pop()
            # The session that was started for it, and no other process.
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                continue
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def pygeoapi(package, folder, environment):
    peer = Peer("pygeoapi 0.21.0, 2 gunicorn workers", "/collections/detections/items?bbox={box}&limit=100", None, folder)
    config = f"""
server: {{bind: {{host: 127.0.0.1, port: {peer.port}}}, url: '{peer.base}', mimetype: application/json, encoding: utf-8,
  languages: [en-US], limits: {{default_items: 100, max_items: 1000}}, map: {{url: '{peer.base}', attribution: none}}}}
logging: {{level: ERROR}}
metadata: {{identification: {{title: t, description: d, keywords: [k], keywords_type: theme, terms_of_service: none,
  url: '{peer.base}'}}, license: {{name: n, url: '{peer.base}'}}, provider: {{name: p, url: '{peer.base}'}}, contact: {{name: c, email: c@example.org}}}}
resources:
  detections: {{type: collection, title: t, description: d, keywords: [k], links: [],
    extents: {{spatial: {{bbox: [-180, -90, 180, 90], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'}}}},
    providers: [{{type: feature, name: SQLiteGPKG, data: '{package}', id_field: fid, table: detections}}]}}
"""
    path, openapi = os.path.join(folder, "pygeoapi.yml"), os.path.join(folder, "openapi.yml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(config)
    variables = dict(os.environ, PYGEOAPI_CONFIG=path, PYGEOAPI_OPENAPI=openapi, SPATIALITE_LIBRARY_PATH=SPATIALITE)
    with open(openapi, "w", encoding="utf-8") as file:
        subprocess.run([environment + "/bin/pygeoapi", "openapi", "generate", path], check=True, stdout=file, env=variables)
    peer.start(
        environment + "/bin/gunicorn", "-w", "2", "-b", f"127.0.0.1:{peer.port}", "pygeoapi.flask_app:APP", env=variables)
    peer.wait("/collections/detections/items?limit=1")
    return peer


def mapserver(package, folder, environment):
    del environment
    peer = Peer(
        "MapServer 8.0.0, 2 FastCGI processes", "/mapserv/detections/ogcapi/collections/detections/items?f=json&bbox={box}&limit=100",
        None, folder)
    files = {
        "detections.map": f"""MAP NAME "d" EXTENT -180 -90 180 90 SIZE 256 256 PROJECTION "init=epsg:4326" END
WEB METADATA "oga_onlineresource" "{peer.base}/mapserv/detections/ogcapi" "oga_enable_request" "*"
 "oga_html_template_directory" "{MAPSERVER_TEMPLATES}" END END
LAYER NAME "detections" TYPE POINT STATUS ON CONNECTIONTYPE OGR CONNECTION "{package}" DATA "detections" EXTENT -180 -90 180 90
 METADATA "oga_enable_request" "*" "gml_include_items" "all" "oga_featureid" "number" "gml_featureid" "number" END TEMPLATE "x.html"
 PROJECTION "init=epsg:4326" END END END
""",
        "mapserver.conf": f'CONFIG ENV "MS_MAP_PATTERN" "." END MAPS "detections" "{folder}/detections.map" END END\n',
        "lighttpd.conf": f"""server.document-root = "{folder}"
server.port = {peer.port}
server.bind = "127.0.0.1"
server.modules = ("mod_fastcgi")
fastcgi.server = ("/mapserv" => (("socket" => "{folder}/mapserv.sock", "bin-path" => "/usr/lib/cgi-bin/mapserv",
 "check-local" => "disable", "max-procs" => 2, "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "{folder}/mapserver.conf"))))
""",
    }
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    peer.start("lighttpd", "-D", "-f", os.path.join(folder, "lighttpd.conf"))
    peer.wait("/mapserv/detections/ogcapi/collections/detections/items?f=json&limit=1")
    return peer


def tipg(package, folder, environment):
    peer = Peer(
        "tipg 1.6.1, 2 uvicorn workers, PostgreSQL 15 with PostGIS",
        "/collections/public.detections/items?bbox={box}&datetime={from}/{until}&limit=100",
        "/collections/public.detections/tiles/WebMercatorQuad/{zoom}/{column}/{row}", folder)
    data = os.path.join(folder, "postgres")
    os.mkdir(data)
    # PostgreSQL does not run as root.
    user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    if user:
        os.chmod(folder, 0o755)
        shutil.chown(data, "postgres", "postgres")
    port = free_port()
    subprocess.run([*user, POSTGRES + "/initdb", "-D", data, "-A", "trust", "-U", "fires"], check=True, stdout=subprocess.DEVNULL)
    peer.start(
        *user, POSTGRES + "/postgres", "-D", data, "-p", str(port), "-c", "listen_addresses=127.0.0.1", "-c",
        "unix_socket_directories=", "-c", "fsync=off", cwd=data)
    address = f"postgresql://fires@127.0.0.1:{port}/postgres"
    for _ in range(100):
        ready = subprocess.run(["psql", "-qc", "CREATE EXTENSION IF NOT EXISTS postgis", address], capture_output=True)
        if ready.returncode == 0:
            break
        time.sleep(0.2)
    subprocess.run(
        ["ogr2ogr", "-f", "PostgreSQL", f"PG:host=127.0.0.1 port={port} user=fires dbname=postgres", package, "detections",
         "-lco", "GEOMETRY_NAME=geom", "--config", "PG_USE_COPY", "YES"], check=True)
    subprocess.run(["psql", "-qc", "CREATE INDEX ON detections (observedat)", "-c", "VACUUM ANALYZE detections", address], check=True)
    variables = dict(os.environ, DATABASE_URL=address, TIPG_DB_SCHEMAS='["public"]')
    peer.start(
        environment + "/bin/uvicorn", "tipg.main:app", "--workers", "2", "--port", str(peer.port), "--log-level", "error",
        env=variables)
    peer.wait("/collections/public.detections/items?limit=1")
    return peer


def rows(store, folder):
    """The detections alone, with a spatial index, as the peers would be given them."""
    package = os.path.join(folder, "peers.gpkg")
    subprocess.run(
        ["ogr2ogr", "-f", "GPKG", package, store, "-nln", "detections", "-sql", "SELECT fid AS number, * FROM detections"],
        check=True)
    return package


ALL = [pygeoapi, mapserver, tipg]
