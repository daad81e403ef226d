import Tables

/// Answer that is sent back.
struct Answer: Sendable {
    var status = 200
    var contentType: MediaType
    var body: Body
    /// Beside the content type.
    var headers: [(name: String, value: String)] = []

    init(_ body: [UInt8], _ contentType: MediaType, status: Int = 200) {
        self.init(.plain(body), contentType, status: status)
    }

    init(_ body: Body, _ contentType: MediaType, status: Int = 200) {
        (self.body, self.contentType, self.status) = (body, contentType, status)
    }

    init(_ json: JSON, _ contentType: MediaType = .json, status: Int = 200) {
        self.init(Array(json.text.utf8), contentType, status: status)
    }
}

extension Answer {
    /// Packed with gzip: what is kept is packed already, other large bodies are packed fast.
    var packed: Answer {
        var answer = self
        if case .plain(let bytes) = body { answer.body = Body(packing: bytes, level: 1) }
        if case .gzip = answer.body { answer.headers.append(("Content-Encoding", "gzip")) }
        return answer
    }

    var unpacked: Answer {
        var answer = self
        answer.body = .plain(body.bytes)
        return answer
    }
}

/// What a body is.
enum MediaType: String, Sendable {
    case json = "application/json"
    case geoJSON = "application/geo+json"
    case schema = "application/schema+json"
    case openAPI = "application/vnd.oai.openapi+json;version=3.0"
    case problem = "application/problem+json"
    case html = "text/html; charset=utf-8"
    case text = "text/plain; charset=utf-8"
    case metrics = "text/plain; version=0.0.4; charset=utf-8"
    case csv = "text/csv; charset=utf-8"
    case columns = "application/octet-stream"
    case vectorTile = "application/vnd.mapbox-vector-tile"
    case geoPackage = "application/geopackage+sqlite3"
    case flatGeobuf = "application/flatgeobuf"
    case atom = "application/atom+xml"
    case cap = "application/cap+xml"
    case netCDF = "application/netcdf"
    case geoTIFF = "image/tiff; application=geotiff"
    case kml = "application/vnd.google-earth.kml+xml"
    case script = "text/javascript; charset=utf-8"
    case css = "text/css; charset=utf-8"
    case svg = "image/svg+xml"
    case png = "image/png"
    case manifest = "application/manifest+json"
    case pdf = "application/pdf"
}
