// swift-tools-version:6.1
import PackageDescription

let hummingbird = "hummingbird", nio = "swift-nio", extras = "swift-nio-extras"

let package = Package(
    name: "bakkal",
    products: [.executable(name: "bakkal", targets: ["bakkal"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // C libraries and embedded files
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CAssets"),

        // the ground floor
        .target(name: "Kernel"),
        .target(name: "Storage", dependencies: [
            "Kernel", "CSQLite", "CPostgres",
            .product(name: "NIOPosix", package: nio), .product(name: "Logging", package: "swift-log"),
        ]),
        .target(name: "Web", dependencies: [
            "Kernel", "Storage", "CAssets",
            .product(name: "Hummingbird", package: hummingbird), .product(name: "HummingbirdCore", package: hummingbird),
            .product(name: "NIOCore", package: nio), .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Logging", package: "swift-log"),
        ]),

        // the rooms
        .target(name: "Platform", dependencies: ["Web", "CArgon2", .product(name: "Crypto", package: "swift-crypto"), .product(name: "NIOPosix", package: nio)]),
        .target(name: "Customers", dependencies: ["Platform"]),
        .target(name: "Catalogue", dependencies: ["Platform"]),
        .target(name: "Sales", dependencies: ["Customers", "Catalogue"]),
        .target(name: "Exchange", dependencies: ["Customers", "Catalogue", "Sales", "CZlib"]),
        .target(name: "Demo", dependencies: ["Customers", "Catalogue", "Sales"]),

        // the roof
        .target(name: "House", dependencies: [
            "Platform", "Customers", "Catalogue", "Sales", "Exchange", "Demo",
            .product(name: "Hummingbird", package: hummingbird), .product(name: "HummingbirdTLS", package: hummingbird),
            .product(name: "NIOHTTPCompression", package: extras), .product(name: "NIOHTTPTypesHTTP1", package: extras),
            .product(name: "NIOHTTP1", package: nio), .product(name: "NIOSSL", package: "swift-nio-ssl"),
            .product(name: "SystemPackage", package: "swift-system"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            .product(name: "Configuration", package: "swift-configuration"),
        ]),
        .executableTarget(name: "bakkal", dependencies: [
            "House",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),

        // tests stand where the sources stand
        .target(name: "TestShop", dependencies: ["House", .product(name: "NIOEmbedded", package: nio)], path: "Tests/TestShop"),
        .testTarget(name: "KernelTests", dependencies: ["Kernel"]),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "TestShop"]),
        .testTarget(name: "WebTests", dependencies: ["Web", "TestShop"]),
        .testTarget(name: "PlatformTests", dependencies: ["TestShop"]),
        .testTarget(name: "CustomersTests", dependencies: ["TestShop"]),
        .testTarget(name: "CatalogueTests", dependencies: ["TestShop"]),
        .testTarget(name: "SalesTests", dependencies: ["TestShop"]),
        .testTarget(name: "ExchangeTests", dependencies: ["TestShop"]),
        .testTarget(name: "DemoTests", dependencies: ["TestShop"]),
        .testTarget(name: "HouseTests", dependencies: ["TestShop"]),
    ],
    swiftLanguageModes: [.v6]
)
