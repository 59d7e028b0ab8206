import Domain
import Intake
import Testing

/// Looks at a text as at a file that was handed over.
func asked(
    _ text: String, _ choices: FileChoices = FileChoices(), named file: String = "export.csv",
    mappings: [KnownMapping] = [], in sink: CollectingSink = CollectingSink()
) throws -> Inspection {
    try Inspection.look(
        at: MemorySource(text), named: file, choices: choices, organisation: sink.organisation,
        names: sink, mappings: mappings, on: try #require(Day("2026-11-01")))
}

/// Imports a text exactly as it is understood.
func understood(
    _ text: String, _ choices: FileChoices = FileChoices(), into sink: inout CollectingSink
) throws -> [Receipt] {
    let inspection = try asked(text, choices, in: sink)
    var receipts: [Receipt] = []
    for reading in inspection.readings {
        let file = FileImport(
            MemorySource(text), named: "export.csv", as: reading.layout, options: reading.options)
        receipts.append(try file.run(into: &sink))
    }
    return receipts
}
