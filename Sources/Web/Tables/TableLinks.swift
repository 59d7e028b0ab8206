import HTML

/// Where a table is saved: `CSV · XLSX`.
struct TableLinks: HTML {
    let frame: Frame
    /// The address of a form; nil where there is no such table.
    private let file: (TableForm) -> Link?

    /// A table of a page; of the page that is shown where none is named.
    init(_ frame: Frame, _ table: TableName = .page, of page: Link? = nil) {
        self.frame = frame
        let page = page ?? frame.here
        file = { form in page.map { .saved($0, SavedTable(name: table, form: form)) } }
    }

    /// A file with an address of its own.
    init(_ frame: Frame, _ file: @escaping (TableForm) -> Link) {
        self.frame = frame
        self.file = file
    }

    var body: some HTML {
        if let csv = file(.csv), let xlsx = file(.xlsx) {
            p(.class("table-links")) {
                span(.class("visually-hidden")) { frame.wording("table.save") + " " }
                a(.href(frame.href(csv)), .download) { TableForm.csv.name }
                span(.aria("hidden", value: "true")) { " · " }
                a(.href(frame.href(xlsx)), .download) { TableForm.xlsx.name }
            }
        }
    }
}
