// swift-tools-version: 6.2

import PackageDescription

/// The same strict settings everywhere: a warning is an error, imports say what they expose.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the house.
///
/// `docs/ARCHITECTURE.md` holds the table of what may import what, and `make check` compares this
/// manifest with it.
func module(_ name: String, _ imports: [String] = []) -> Target {
  .target(
    name: name, dependencies: imports.map { .init(stringLiteral: $0) }, swiftSettings: settings)
}

/// What tests share: a test target too, so that a release build, whose static library has no `Testing`,
/// leaves it out.
func testKit(_ name: String, _ imports: [String]) -> Target {
  .testTarget(
    name: name, dependencies: imports.map { .init(stringLiteral: $0) }, swiftSettings: settings)
}

func tests(_ name: String, _ imports: [String], data: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: imports.map { .init(stringLiteral: $0) },
    exclude: data, swiftSettings: settings)
}

/// What an embedder gets: the law, the sums, the pay run, the budget and the journal, without C.
let payroll = [
  "PADescription", "PAPrimitives", "PADiagnostics", "PALedger", "PAStatute", "PAEmployment",
  "PADeductions", "PAPayRun", "PABudgets", "PAClaims", "PAJournal",
]

let package = Package(
  name: "pa-payroll",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "PAPayroll", targets: payroll),
    .library(
      name: "PABooks",
      targets: payroll + [
        "PAXML", "PAFormats", "PAHost", "PADocuments", "PAExchange", "PABooks", "PAPayday",
      ]),
    .executable(name: "pa-payroll", targets: ["pa-payroll"]),
  ],
  targets: [
    // 0
    module("PADescription"),
    module("PADiagnostics"),
    module("PAHost"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2", "pkg-config"])]),
    // 1
    module("PAPrimitives", ["PADescription"]),
    module("PAXML", ["CLibXML2", "PADiagnostics"]),
    // 2
    module("PAFormats", ["PADescription", "PADiagnostics", "PAPrimitives", "PAXML"]),
    module("PALedger", ["PADescription", "PAPrimitives"]),
    module("PAStatute", ["PAPrimitives"]),
    // 3
    module("PAEmployment", ["PADescription", "PAPrimitives", "PALedger", "PAStatute"]),
    module("PADeductions", ["PADescription", "PAPrimitives", "PAStatute"]),
    // 4
    module(
      "PAPayRun", ["PADescription", "PAPrimitives", "PAStatute", "PAEmployment", "PADeductions"]),
    // 5
    module(
      "PABudgets",
      [
        "PADescription", "PAPrimitives", "PALedger", "PAStatute", "PAEmployment", "PADeductions",
        "PAPayRun",
      ]),
    module("PAClaims", ["PADescription", "PAPrimitives"]),
    // 6
    module(
      "PAJournal",
      [
        "PADescription", "PADiagnostics", "PAPrimitives", "PALedger", "PAStatute", "PAEmployment",
        "PADeductions", "PAPayRun", "PABudgets", "PAClaims",
      ]),
    // 7
    module(
      "PADocuments",
      [
        "PAPrimitives", "PAStatute", "PAEmployment", "PADeductions", "PAPayRun", "PABudgets",
        "PALedger",
        "PAClaims", "PAJournal", "PAXML",
      ]),
    module(
      "PAExchange",
      [
        "PADescription", "PAFormats", "PAPrimitives", "PAEmployment", "PADeductions", "PAPayRun",
        "PABudgets", "PAClaims", "PAJournal", "PAXML",
      ]),
    module(
      "PABooks",
      [
        "PADescription", "PAFormats", "PAPrimitives", "PADiagnostics", "PAHost", "PAXML",
        "PAStatute", "PADeductions", "PAEmployment", "PAPayRun", "PABudgets", "PALedger",
        "PAClaims",
        "PAJournal",
      ]),
    // 8
    module(
      "PAPayday",
      [
        "PABooks", "PABudgets", "PADiagnostics", "PADocuments", "PAEmployment", "PAExchange",
        "PAHost", "PAJournal", "PAPayRun", "PAPrimitives", "PAStatute", "PAXML",
      ]),
    // 9
    module(
      "PACommands",
      [
        "PADescription", "PAPrimitives", "PADiagnostics", "PAFormats", "PAHost", "PAXML",
        "PAStatute", "PAEmployment", "PADeductions", "PAPayRun", "PABudgets", "PALedger",
        "PAClaims",
        "PAJournal", "PADocuments", "PAExchange", "PABooks", "PAPayday",
      ]),
    // 10
    // For `make bench` alone.
    .executableTarget(
      name: "payroll-benchmarks",
      dependencies: [
        "PAPrimitives", "PAHost", "PAStatute", "PAEmployment", "PADeductions", "PABudgets",
        "PAJournal", "PABooks", "PACommands",
      ], swiftSettings: settings),
    .executableTarget(
      name: "pa-payroll", dependencies: ["PACommands", "PAHost"], swiftSettings: settings),

    testKit("PATestKit", ["PADescription", "PAPrimitives"]),
    testKit(
      "PATestHouseholds",
      [
        "PABudgets", "PAEmployment", "PAJournal", "PALedger", "PAPayRun", "PAPrimitives",
        "PAStatute", "PATestKit",
      ]),

    tests("Tidy", ["PATestKit"]),
    tests("PAPrimitives", ["PAPrimitives", "PATestKit"]),
    tests("PADiagnostics", ["PADiagnostics"]),
    tests(
      "PAFormats",
      ["PAFormats", "PADescription", "PADiagnostics", "PAPrimitives", "PATestKit", "PAXML"]),
    tests("PAHost", ["PAHost"]),
    tests("PAXML", ["PAXML", "PADiagnostics", "PATestKit"]),
    tests("PAStatute", ["PAStatute", "PAPrimitives", "PATestKit"]),
    tests(
      "PAEmployment",
      ["PAEmployment", "PALedger", "PAPrimitives", "PAStatute", "PATestHouseholds", "PATestKit"]),
    tests(
      "PADeductions", ["PADeductions", "PAPrimitives", "PAStatute", "PATestKit"], data: ["Vectors"]),
    tests(
      "PAPayRun",
      [
        "PAPayRun", "PADeductions", "PAEmployment", "PAPrimitives", "PAStatute", "PATestHouseholds",
        "PATestKit",
      ]),
    tests(
      "PABudgets",
      [
        "PABudgets", "PALedger", "PAPayRun", "PADeductions", "PAEmployment", "PAPrimitives",
        "PAStatute", "PATestHouseholds", "PATestKit",
      ]),
    tests("PAClaims", ["PAClaims", "PAPrimitives", "PATestKit"]),
    tests(
      "PAJournal",
      [
        "PABooks", "PAJournal", "PAClaims", "PABudgets", "PALedger", "PAPayRun", "PADeductions",
        "PAEmployment",
        "PAPrimitives",
        "PAStatute", "PATestHouseholds", "PATestKit",
      ]),
    tests(
      "PAExchange",
      [
        "PABudgets", "PAClaims", "PADescription", "PADiagnostics", "PADeductions", "PAEmployment",
        "PAExchange", "PAFormats", "PAJournal",
        "PALedger", "PAPayRun", "PAPrimitives", "PAStatute", "PATestHouseholds", "PATestKit",
        "PAXML",
      ]),
    tests(
      "PADocuments",
      [
        "PADocuments", "PAPrimitives", "PAStatute", "PADeductions", "PAEmployment", "PALedger",
        "PAPayRun",
        "PABudgets",
        "PAClaims", "PAJournal", "PATestHouseholds", "PATestKit", "PAXML",
      ], data: ["Golden"]),
    tests(
      "PABooks",
      [
        "PABooks", "PABudgets", "PAClaims", "PADeductions", "PADescription", "PADiagnostics",
        "PAEmployment", "PAFormats", "PAHost", "PAJournal", "PALedger", "PAPayRun", "PAPrimitives",
        "PAStatute", "PATestKit",
        "PAXML",
      ]),
    tests(
      "PAPayday",
      [
        "PABooks", "PADiagnostics", "PAJournal", "PAPayday", "PAPayRun", "PAPrimitives",
        "PATestKit",
      ]),
    tests(
      "PACommands",
      [
        "PABooks", "PACommands", "PADescription", "PADiagnostics", "PAFormats", "PAHost",
        "PAJournal", "PALedger", "PAPayday", "PAPrimitives", "PAStatute", "PATestKit", "PAXML",
      ], data: ["BadInput"]),
  ]
)
