import Domain
import Testing

/// What the database keeps is either said to be about people, or said not to be.
@Suite struct PersonalDataTests {
    private let tables = PersonalData.catalogue.flatMap(\.tables) + KeptTable.impersonal

    @Test func everyColumnOfTheSchemaIsInTheCatalogueOrDeclaredNotPersonal() throws {
        let schema = columns(
            ofGolden: try Project.here.text("Tests/Goldens/schema.sqlite.txt"))
        #expect(schema.count > 300)
        let declared = Set(tables.flatMap(columns))
        expectNone(
            schema.subtracting(declared).sorted().map {
                "\($0) is new: say in Sources/Domain/Access/PersonalData… what it tells of people, "
                    + "or in ImpersonalTables.swift that it tells nothing"
            })
        expectNone(declared.subtracting(schema).sorted().map { "\($0) is in no table" })
    }

    @Test func noColumnIsDeclaredTwice() {
        let all = tables.flatMap(columns)
        expectNone(
            Dictionary(grouping: all, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
                .map { "\($0) is declared twice" })
        expectNone(
            KeptTable.impersonal.filter { !$0.aboutPerson.isEmpty }.map {
                "\($0.name) is not impersonal"
            })
    }

    @Test func everyKindIsInTheCatalogueOnce() {
        #expect(
            PersonalData.catalogue.map(\.kind).sorted { $0.rawValue < $1.rawValue }
                == PersonalDataKind.allCases.sorted { $0.rawValue < $1.rawValue })
    }

    @Test func whatIsProposedCanBeChosen() {
        for data in PersonalData.chosen {
            #expect(data.keeping.choices?.contains(data.keeping.proposed ?? 0) == true)
        }
    }

    private func columns(_ table: KeptTable) -> [String] {
        (table.aboutPerson + table.other).map { "\(table.name).\($0)" }
    }

    /// Lines such as `account.email TEXT not null`; those of indexes begin with a word.
    private func columns(ofGolden text: String) -> Set<String> {
        Set(
            text.split(separator: "\n").compactMap { line in
                line.split(separator: " ").first.map(String.init)
            }.filter { $0.contains(".") })
    }
}
