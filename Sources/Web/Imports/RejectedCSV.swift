internal import Domain
internal import Intake
public import Storage

extension Snapshot {
    /// The rejected rows of an import as a CSV to mend and import again.
    public func rejectedCSV(_ record: ImportRecord) throws -> String {
        let rows = RejectedRows(header: record.header)
        var text = rows.headerRow
        try eachRejection(record.key) { text += rows.row($0) }
        return text
    }
}
