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

    /// The same in either form; in a workbook every field is a text, as it was in the file.
    func rejectedFile(
        _ record: ImportRecord, _ form: TableForm, _ frame: Frame
    ) throws -> [UInt8] {
        guard form == .xlsx else { return Array(try rejectedCSV(record).utf8) }
        let (rows, file) = (RejectedRows(header: record.header), try TableFile(form, frame.wording))
        try file.begin(record.file, rows.columns)
        try eachRejection(record.key) { rejection in
            try file.add(rows.fields(rejection).map(TableCell.text))
        }
        return try file.bytes()
    }
}
