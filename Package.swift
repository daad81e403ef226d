// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// One layer of the house: what it is called, and what stands below it.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one layer, which may also see the layers below it.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name)] + dependencies, swiftSettings: settings)
}

let package = Package(
    name: "zarevo",
    products: [
        .executable(name: "zarevo", targets: ["zarevo"]),
        .library(
            name: "ZarevoSciences",
            targets: ["Geo", "FireEvents", "FireWeather", "FireBehavior", "Smoke", "Assessment", "Claims"]),
        .library(
            name: "ZarevoFormats", targets: ["Tables", "Rasters", "ModelRuns", "Formats", "ResponseFormats"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.20.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.60.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.20.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.20.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCompression", pkgConfig: "liblzma", providers: [.apt(["libbz2-dev", "liblzma-dev"])]),
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CNetCDF", pkgConfig: "netcdf", providers: [.apt(["libnetcdf-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CStaticSources", exclude: ["SOURCE.md", "tables"]),
        layer("Chronology"),
        layer("JSONText"),
        layer("Geo", ["CGEOS", "Chronology"]),
        layer("FireEvents", ["Geo"]),
        layer("FireWeather", ["Chronology"]),
        layer("FireBehavior"),
        layer("Smoke", ["Geo"]),
        layer("FeatureQuery", ["Geo"]),
        layer("MapTiles", ["Geo"]),
        layer("Assessment", ["Chronology", "Geo", "FireEvents", "FireWeather"]),
        .target(name: "CLanguages", exclude: ["languages"]),
        layer("Wording", ["CLanguages", "Geo"]),
        .target(name: "CClaimWords", exclude: ["names", "words"]),
        layer("Claims", ["CClaimWords", "Geo", "Wording"]),
        layer(
            "EmergencyResponse",
            [
                "JSONText", "Geo", "FireEvents", "Assessment", "Wording",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        layer(
            "Tables",
            [
                "CCompression", "CXML2", "CZlib", "Chronology", "JSONText", "Geo",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        layer("Rasters", ["CGDAL", "CNetCDF", "Chronology", "Geo", "Tables"]),
        layer(
            "ModelRuns",
            [
                "CGDAL", "CNetCDF", "Chronology", "Geo", "FireEvents", "FireWeather", "FireBehavior", "Smoke",
                "Assessment",
                "Tables", "Rasters",
            ]),
        layer(
            "People",
            [
                "Geo", "Wording", "EmergencyResponse", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]),
        layer(
            "Formats",
            [
                "CGDAL", "CStaticSources", "Geo", "FireEvents", "FireWeather", "Assessment", "Tables",
                "Rasters",
            ]),
        layer(
            "ResponseFormats",
            [
                "CXML2", "Chronology", "Geo", "FireEvents", "Assessment", "Wording", "Claims", "EmergencyResponse",
                "Tables", "Formats",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ]),
        layer(
            "Reports",
            [
                "Geo", "FireEvents", "FireWeather", "Smoke", "Assessment", "Wording", "Claims", "EmergencyResponse",
                "Tables", "Rasters", "ModelRuns", "Formats", "ResponseFormats",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        layer(
            "Store",
            [
                "Geo", "FireEvents", "Assessment", "Wording", "Claims", "EmergencyResponse", "People", "Tables",
                "ModelRuns",
                "Formats",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        layer(
            "Operations",
            [
                "Geo", "FireEvents", "Smoke", "Assessment", "Claims", "EmergencyResponse", "Wording", "People",
                "Tables", "ModelRuns",
                "Formats", "ResponseFormats", "Reports", "Store",
            ]),
        layer(
            "Feeds",
            [
                "Chronology", "Geo", "FireEvents", "EmergencyResponse", "Tables", "Formats", "Store", "Operations",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
            ]),
        layer(
            "ZarevoServer",
            [
                "CMalloc", "CZlib", "Geo", "FireEvents", "Assessment", "Wording", "Claims", "EmergencyResponse",
                "People",
                "Tables",
                "Rasters", "Formats", "ResponseFormats", "Reports", "Store", "Operations", "Feeds", "FeatureQuery",
                "MapTiles",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "zarevo",
            dependencies: [
                "Chronology", "Geo", "FireEvents", "FireWeather", "FireBehavior", "Smoke", "Assessment", "Wording",
                "Claims", "EmergencyResponse", "People", "Tables", "Rasters", "ModelRuns", "Formats", "ResponseFormats",
                "Reports", "Store", "Operations", "Feeds", "ZarevoServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .target(
            name: "SeasonSupport",
            dependencies: [
                "EmergencyResponse", "Formats", "Geo", "Operations", "Store", "TestSupport", "Wording",
            ],
            path: "Tests/SeasonSupport", swiftSettings: settings),
        tests("Chronology"),
        tests("Geo", ["TestSupport"]),
        tests("FireEvents", ["Geo", "TestSupport"]),
        tests("FireWeather", ["Chronology"]),
        tests("FireBehavior"),
        tests("Smoke", ["Geo"]),
        tests("FeatureQuery", ["Geo", "TestSupport"]),
        tests("MapTiles", ["Geo"]),
        tests("Assessment", ["Chronology", "Geo", "FireEvents", "FireWeather", "TestSupport"]),
        tests("Wording", ["CLanguages"]),
        tests("Claims", ["Geo", "Wording", "EmergencyResponse", "TestSupport"]),
        tests("EmergencyResponse", ["Geo", "FireEvents", "Assessment", "Wording"]),
        tests("People", ["Geo", "EmergencyResponse", "Wording"]),
        tests(
            "Formats",
            [
                "CGDAL", "CNetCDF", "Chronology", "Geo", "FireEvents", "FireWeather", "FireBehavior", "Smoke",
                "Assessment", "Claims", "EmergencyResponse", "Wording", "Tables", "Rasters", "ModelRuns",
                "ResponseFormats", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]),
        tests(
            "Reports",
            [
                "Chronology", "Geo", "FireEvents", "FireWeather", "Assessment", "Claims", "EmergencyResponse", "Tables",
                "Rasters", "ModelRuns", "Formats", "TestSupport",
            ]),
        tests(
            "Store",
            [
                "Geo", "FireEvents", "Assessment", "Claims", "EmergencyResponse", "Wording", "People", "Tables",
                "ModelRuns",
                "Formats", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            "Operations",
            [
                "Geo", "FireEvents", "Assessment", "Wording", "Claims", "EmergencyResponse", "People", "Tables",
                "ModelRuns",
                "Formats", "ResponseFormats", "Reports", "Store", "TestSupport", "SeasonSupport",
            ]),
        tests("Feeds", ["Chronology", "Geo", "FireEvents", "Formats", "Tables", "TestSupport"]),
        tests(
            "ZarevoServer",
            [
                "CGDAL", "Geo", "FireEvents", "Assessment", "EmergencyResponse", "Wording", "People",
                "FeatureQuery", "MapTiles", "Tables", "Formats", "ResponseFormats", "Operations", "Reports", "Smoke",
                "Store", "TestSupport", "SeasonSupport", .product(name: "Logging", package: "swift-log"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]),
        tests("zarevo", ["TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
