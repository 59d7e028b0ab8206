import Domain

/// What the page of activities shows, as its address says it.
struct ActivityView: Hashable, Sendable {
    /// Per week or per month.
    var length = PeriodLength.week
    /// Only of persons with that function.
    var function: Function?
    /// Only what the KPI of that slug counts.
    var kpi: String?
    /// Only persons who logged nothing.
    var isIdleOnly = false
    /// Whoever did most comes first, where people are ranked.
    var isRanked = false
    /// The page of the persons; the first is 1.
    var page = 1

    /// The lengths there are to choose from.
    static let lengths: [PeriodLength] = [.week, .month]
    /// The functions there are to choose from.
    static let functions: [Function] = [.sales, .marketing]

    /// The view with nothing chosen.
    init() {}

    /// What a request asks for.
    init(_ visit: Visit) throws {
        page = try visit.page()
        isIdleOnly = visit.query("logged") == "nothing"
        isRanked = visit.query("order") == "count" && visit.reader.access.ranksPeople
        kpi = visit.query("kpi").flatMap { $0.isEmpty ? nil : $0 }
        if let text = visit.query("per"), !text.isEmpty {
            guard let length = Self.lengths.first(where: { $0.rawValue == text }) else {
                throw Mistake.unknownAddress
            }
            self.length = length
        }
        if let text = visit.query("function"), !text.isEmpty {
            guard let function = Self.functions.first(where: { $0.rawValue == text }) else {
                throw Mistake.unknownAddress
            }
            self.function = function
        }
    }

    /// The same view with something else chosen, from its first page on.
    func with(_ change: (inout ActivityView) -> Void) -> ActivityView {
        var view = self
        view.page = 1
        change(&view)
        return view
    }

    /// What stands in its address.
    var query: [(name: String, value: String)] {
        var query: [(String, String)] = []
        if length != .week { query.append(("per", length.rawValue)) }
        if let function { query.append(("function", function.rawValue)) }
        if let kpi { query.append(("kpi", kpi)) }
        if isRanked { query.append(("order", "count")) }
        if isIdleOnly { query.append(("logged", "nothing")) }
        if page > 1 { query.append(("page", String(page))) }
        return query
    }
}
