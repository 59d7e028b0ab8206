internal import ArgumentParser
internal import Domain
internal import Intake

/// What may be said about a file of another program.
struct ForeignFileOptions: ParsableArguments {
    @Option(
        help: """
            The program it is an export of: \
            \(Preset.allCases.map(\.rawValue).joined(separator: ", ")).
            """, transform: ImportReading.preset)
    var preset: Preset?
    @Option(help: "The name of a mapping that was saved.")
    var mapping: String?
    @Option(help: "Keep how this file is read under a name, for the next one.")
    var saveMapping: String?
    @Option(help: "The sheet of a workbook.")
    var sheet: String?
    @Option(
        help: "The zone of times that do not say theirs, such as Europe/Amsterdam.",
        transform: ImportReading.zone)
    var zone: String?
    @Option(
        help: "What happens with rows: both (add new, update known), add or update.",
        transform: ImportReading.mode)
    var mode: ImportMode = .both
    @Option(
        help: "The day on which the export was made, for stages that differ from what is known.",
        transform: Reading.day)
    var madeOn: Day?

    /// What is chosen about a file of that kind.
    func choices(
        kind: FactKind?, dates: DateOrder?, decimal: DecimalMark?
    ) -> FileChoices {
        var choices = FileChoices()
        choices.preset = preset
        choices.kind = kind
        choices.dates = dates
        choices.decimal = decimal
        choices.zone = zone
        choices.mode = mode
        choices.madeOn = madeOn
        choices.mappingName = mapping
        return choices
    }

    /// Whether it says anything that a file of the Koers CSV form has no use for.
    var isOfOneFile: Bool {
        preset != nil || mapping != nil || saveMapping != nil || sheet != nil || madeOn != nil
    }
}
