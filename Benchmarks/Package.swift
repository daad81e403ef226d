// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let sciences = Target.Dependency.product(name: "ZarevoSciences", package: "zarevo")
let formats = Target.Dependency.product(name: "ZarevoFormats", package: "zarevo")

let package = Package(
    name: "zarevo-benchmarks",
    dependencies: [.package(name: "zarevo", path: "..")],
    targets: [
        .target(name: "Measurement", swiftSettings: settings),
        .executableTarget(
            name: "bench-parse", dependencies: ["Measurement", sciences, formats], swiftSettings: settings),
        .executableTarget(
            name: "bench-events", dependencies: ["Measurement", sciences, formats], swiftSettings: settings),
        .executableTarget(name: "bench-danger", dependencies: ["Measurement", sciences], swiftSettings: settings),
        .executableTarget(name: "bench-behavior", dependencies: ["Measurement", sciences], swiftSettings: settings),
        .executableTarget(name: "bench-smoke", dependencies: ["Measurement", sciences], swiftSettings: settings),
        .executableTarget(name: "check-smoke", dependencies: [sciences], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
