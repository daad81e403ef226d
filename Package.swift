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
        .library(name: "ZarevoSciences", targets: ["Geo", "FireEvents", "FireWeather", "FireBehavior", "Assessment"]),
        .library(name: "ZarevoFormats", targets: ["Formats"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: [
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CGDAL", pkgConfig: "gdal", providers: [.apt(["libgdal-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        layer("Geo", ["CGEOS"]),
        layer("FireEvents", ["Geo"]),
        layer("FireWeather"),
        layer("FireBehavior"),
        layer("Assessment", ["Geo", "FireEvents"]),
        layer("Formats", ["CGDAL", "CZlib", "Geo", "FireEvents", "Assessment"]),
        layer(
            "Reports",
            ["Geo", "FireEvents", "Assessment", "Formats", .product(name: "Mustache", package: "swift-mustache")]),
        layer(
            "Store",
            [
                "Geo", "FireEvents", "Assessment", "Formats", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .executableTarget(
            name: "zarevo",
            dependencies: [
                "Geo", "FireEvents", "Assessment", "Formats", "Reports", "Store",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        tests("Geo"),
        tests("FireEvents", ["Geo"]),
        tests("FireWeather"),
        tests("FireBehavior"),
        tests("Assessment", ["Geo", "FireEvents"]),
        tests("Formats", ["CGDAL", "Geo", "FireEvents", "Assessment"]),
        tests("Reports", ["Geo", "FireEvents", "Assessment"]),
        tests("Store", ["Geo", "FireEvents", "Assessment", "Formats", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("zarevo"),
    ],
    swiftLanguageModes: [.v6]
)
