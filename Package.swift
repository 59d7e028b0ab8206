// swift-tools-version: 6.2
import PackageDescription

/// Every room is compiled under the same strict rules: see ARCHITECTURE.md.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
    name: "AsyncHTTPClient", package: "async-http-client")
let configuration = Target.Dependency.product(
    name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(
    name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
    name: "HummingbirdTesting", package: "hummingbird")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let unixSignals = Target.Dependency.product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")

let package = Package(
    name: "koers",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "koers", targets: ["Koers"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .target(name: "Domain", swiftSettings: strict),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "Workbooks", dependencies: ["CZip", "CXLSXWriter"], swiftSettings: strict),
        .target(name: "Intake", dependencies: ["Domain", "Workbooks"], swiftSettings: strict),
        .target(name: "Storage", dependencies: ["Domain", crypto, grdb], swiftSettings: strict),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Postgres", dependencies: ["Storage", "CPQ"], swiftSettings: strict),
        .target(name: "Sample", dependencies: ["Domain"], swiftSettings: strict),
        .target(name: "HTML", swiftSettings: strict),
        .target(
            name: "OpenID", dependencies: [asyncHTTPClient, crypto, jwtKit, nioCore, nioHTTP1],
            swiftSettings: strict),
        .target(name: "CAssets"),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Intake", "Storage", "HTML", "OpenID", "CAssets", "CQREncode",
                "Workbooks", crypto, cryptoExtras, hummingbird, hummingbirdCore, httpTypes, logging,
                nioCore,
                nioHTTPTypes,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Koers",
            dependencies: [
                "Domain", "Intake", "OpenID", "Postgres", "Sample", "Storage", "Web",
                "Workbooks", argumentParser, configuration, hummingbird, lifecycle, logging,
                nioCore,
                unixSignals,
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport",
            dependencies: ["Domain", "OpenID", "Postgres", "Storage", crypto, cryptoExtras],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "IntakeTests", dependencies: ["Domain", "Intake", "Workbooks"],
            swiftSettings: strict),
        .testTarget(
            name: "WorkbooksTests", dependencies: ["Domain", "Intake", "Workbooks"],
            swiftSettings: strict),
        .testTarget(
            name: "StorageTests", dependencies: ["Domain", "Storage", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PostgresTests", dependencies: ["Domain", "Postgres", "Storage", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SampleTests", dependencies: ["Domain", "Sample"], swiftSettings: strict),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
        .testTarget(
            name: "OpenIDTests", dependencies: ["OpenID", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Domain", "Intake", "Storage", "HTML", "OpenID", "Web", "Workbooks", "TestSupport",
                hummingbird, hummingbirdTesting, httpTypes, nioCore, nioEmbedded, nioHTTPTypes,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "KoersTests",
            dependencies: [
                "Domain", "Intake", "Koers", "OpenID", "Sample", "Storage", "Web", "TestSupport",
                "Workbooks", argumentParser, logging,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RulesTests", dependencies: ["Domain"], exclude: ["Goldens"],
            swiftSettings: strict),
    ]
)

// `bin/fuzz` builds these; nothing else has to know of them.
if Context.environment["KOERS_FUZZ"] != nil {
    package.targets += [
        .executableTarget(
            name: "FuzzCSV", dependencies: ["Domain", "Intake"], path: "Tests/Fuzz/CSV",
            swiftSettings: strict),
        .executableTarget(
            name: "FuzzValues", dependencies: ["Domain", "Intake"], path: "Tests/Fuzz/Values",
            swiftSettings: strict),
        .executableTarget(
            name: "FuzzWorkbooks", dependencies: ["Intake", "Workbooks"],
            path: "Tests/Fuzz/Workbooks", swiftSettings: strict),
    ]
}
