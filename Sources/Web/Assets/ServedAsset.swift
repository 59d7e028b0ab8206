internal import Storage

/// A file that browsers ask for. Its address holds a hash of its content, so that it may be kept
/// for ever.
struct ServedAsset: Sendable {
    /// Its name in the address, such as `koers.css`.
    let name: String
    /// For the header `Content-Type`.
    let contentType: String
    /// What is in it.
    let bytes: [UInt8]
    /// 16 hexadecimal digits that change with the content.
    let hash: String

    /// Its address: `/assets/HASH/koers.css`.
    var path: String { "/assets/\(hash)/\(name)" }

    private init(_ name: String, _ contentType: String, _ paths: [String]) {
        self.name = name
        self.contentType = contentType
        bytes = paths.flatMap { EmbeddedAssets.file($0) ?? [] }
        hash = Fingerprint.of(bytes)
    }

    /// All style sheets as one, tokens first and print last.
    static let stylesheet = ServedAsset(
        "koers.css", "text/css; charset=utf-8",
        [
            "tokens", "base", "layout", "form", "health", "board", "kpi", "chart", "table",
            "split", "part", "choices", "activity", "efficiency", "costs", "result", "notice",
            "entry", "people", "guide", "what-if", "impact", "conversion", "purpose", "today",
            "mirror", "motivation", "survey", "order", "ranking", "actions", "review", "talk",
            "marks",
            "plan",
            "focus", "grid", "answer", "asking", "print",
        ].map { "css/\($0).css" })
    /// The library that draws charts.
    static let chartLibrary = ServedAsset(
        "chart.min.js", "text/javascript; charset=utf-8", ["vendor/chart.min.js"])
    /// Draws the chart of a KPI.
    static let kpiChart = ServedAsset(
        "kpi-chart.js", "text/javascript; charset=utf-8", ["js/kpi-chart.js"])
    /// Moves the sliders of the what-if and draws its chart.
    static let whatIf = ServedAsset(
        "what-if.js", "text/javascript; charset=utf-8", ["js/what-if.js"])
    /// The library that lets lists be dragged into another order.
    static let sortLibrary = ServedAsset(
        "sortable.min.js", "text/javascript; charset=utf-8", ["vendor/sortable.min.js"])
    /// Puts lists in another order, with the mouse, a finger or the keyboard.
    static let order = ServedAsset(
        "order.js", "text/javascript; charset=utf-8", ["js/order.js"])
    /// Logs with one tap, also where there is no connection.
    static let log = ServedAsset("log.js", "text/javascript; charset=utf-8", ["js/log.js"])
    /// Counts down how long something may take.
    static let timer = ServedAsset("timer.js", "text/javascript; charset=utf-8", ["js/timer.js"])
    /// Puts tables of a spreadsheet into the cells of a page.
    static let grid = ServedAsset("grid.js", "text/javascript; charset=utf-8", ["js/grid.js"])
    /// Copies the text of a field.
    static let copy = ServedAsset("copy.js", "text/javascript; charset=utf-8", ["js/copy.js"])
    /// Asks before something that was typed is left behind.
    static let unsaved = ServedAsset(
        "unsaved.js", "text/javascript; charset=utf-8", ["js/unsaved.js"])
    /// Takes a file that is dropped where it is chosen.
    static let drop = ServedAsset(
        "drop.js", "text/javascript; charset=utf-8", ["js/drop.js"])
    /// Tells how far a large file is on its way.
    static let upload = ServedAsset(
        "upload.js", "text/javascript; charset=utf-8", ["js/upload.js"])
    /// Tells how far one is with a survey, and keeps what is filled in.
    static let answer = ServedAsset(
        "answer.js", "text/javascript; charset=utf-8", ["js/answer.js"])
    /// The sign in the browser's tab.
    static let icon = ServedAsset("koers.svg", "image/svg+xml", ["images/koers.svg"])

    /// Everything the server answers below `/assets/`.
    static let all = [
        stylesheet, chartLibrary, kpiChart, whatIf, sortLibrary, order, log, timer, grid, copy,
        unsaved,
        answer, drop, upload, icon,
    ]

    /// The file of that address: both the hash and the name must be right.
    static func at(hash: String, name: String) -> ServedAsset? {
        all.first { $0.name == name && $0.hash == hash }
    }
}
