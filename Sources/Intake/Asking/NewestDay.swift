import Domain

/// The last day up to today that any row of a file has, in each order that its dates may have.
struct NewestDay {
    private let fields: [Field]
    private let today: Day
    private var newest: [DateOrder: Day] = [:]

    /// Looks at the columns of that header that hold days.
    init(_ header: Header, until today: Day) {
        fields = header.fields(holding: .day).filter { $0.position != nil }
        self.today = today
    }

    /// Takes in the present row of a sheet.
    mutating func weigh(_ sheet: Sheet) {
        for field in fields {
            guard let range = sheet.value(field) else { continue }
            let text = sheet.reader.window.span.extracting(range)
            switch DateText.read(text, sheet.zone) {
            case .day(let day): for order in DateOrder.allCases { take(day, order) }
            case .parts(let parts):
                for order in DateOrder.allCases {
                    if let day = order.day(parts) { take(day, order) }
                }
            case .none: break
            }
        }
    }

    private mutating func take(_ day: Day, _ order: DateOrder) {
        guard day <= today, day > newest[order] ?? Day(number: .min) else { return }
        newest[order] = day
    }

    /// The day in that order; without one, where all orders say the same.
    func day(_ order: DateOrder?) -> Day? {
        if let order { return newest[order] }
        let days = Set(newest.values)
        return days.count == 1 ? days.first : nil
    }
}
