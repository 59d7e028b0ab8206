import Domain

/// The same as the page, as a table to begin a DPIA with; with the tables and columns that hold it.
extension PurposePage: SavesTables {
    func sheet(of name: TableName) -> SheetTable? {
        if name == .roles { return PurposeAccess(frame: frame, ranking: sight.ranking).sheet }
        guard name == .page else { return nil }
        let all = PersonalData.Group.allCases.flatMap { group in group.all.map { (group, $0) } }
        return SheetTable("koers-purpose", Self.header(wording), all) { group, data in
            Self.line(data, group, wording, sight).map(TableCell.text)
        }
    }

    private static func ground(_ ground: Ground, _ wording: Wording) -> String {
        let text = wording("purpose.ground.\(ground.rawValue).text")
        return "\(wording("purpose.ground.\(ground.rawValue)")). \(text)"
    }

    private static func header(_ wording: Wording) -> [String] {
        [
            wording("purpose.file.group"), wording("purpose.file.kind"),
            wording("purpose.file.fields"), wording("purpose.entry.why"),
            wording("purpose.entry.ground"), wording("purpose.entry.who"),
            wording("purpose.entry.long"), wording("purpose.entry.then"),
            wording("purpose.file.places"),
        ]
    }

    private static func line(
        _ data: PersonalData, _ group: PersonalData.Group, _ wording: Wording,
        _ sight: PurposeSight
    ) -> [String] {
        [
            wording("purpose.group.\(group.rawValue)"), wording.name(of: data.kind),
            wording.fields(of: data.kind), wording.purpose(of: data.kind),
            ground(data.ground, wording),
            wording.begun(wording.sight(data.sight, isRanked: sight.ranking != nil)),
            wording.begun(wording.keeping(data, sight.periods)),
            wording("purpose.ending.\(data.ending.rawValue)"),
            data.tables.map { "\($0.name): \($0.aboutPerson.joined(separator: ", "))" }
                .joined(separator: "; "),
        ]
    }
}
