internal import Intake
public import Storage

extension Snapshot {
    /// The rejected rows of an import as a CSV to mend and import again.
    public func rejectedCSV(_ record: ImportRecord) throws -> String {
        let rows = Intake.RejectedRows(header: record.header)
        var text = rows.headerRow
        try eachRejectedRow(record.key) { row in
            text += rows.row(
                Rejection(
                    line: row.line, column: row.column, value: row.value, reason: row.reason,
                    fields: row.fields))
        }
        return text
    }
}
