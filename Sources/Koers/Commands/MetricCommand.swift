internal import ArgumentParser
internal import Domain
internal import Storage
internal import Web

/// `koers metric`: a number, its series, its splits.
struct MetricCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metric",
        abstract: "Answer a metric.",
        discussion: """
            Keys: \(Catalogue.metrics.map(\.key).joined(separator: ", ")), manual.<slug>, \
            \(ConversionCurve.key), \(ActivityImpact.key), \(WhatIf.key).
            Dimensions: \(Dimension.allCases.map(\.rawValue).joined(separator: ", ")).

            stage.stalled answers with a list: {"n", "deals": [{"deal_id", "name", "pipeline",
            "stage", "owner_id", "amount", "days", "limit", "daysOver"}]}, the costliest first.

            revenue.by… also answers "wanted" (null when nothing is wanted); behaviour.alignment
            "areas" with minutes, share and weight; behaviour.discussed "kpis" with the times
            discussed and asked in 90 days.

            \(shapes)
            """)

    @Argument(help: "The key of the metric, such as deal.winRate.")
    var key: String
    @Option(
        help: "As known at the end of this day (YYYY-MM-DD); today unless given.",
        transform: Reading.day)
    var on: Day?
    @Option(help: "week, month, quarter or year.", transform: Reading.length)
    var period: PeriodLength = .month
    @Option(help: "How many periods, the last one holding the day.")
    var periods: Int = 1
    @Option(help: "Split by this dimension.", transform: Reading.dimension)
    var by: Dimension?
    @Option(
        name: .customLong("where"),
        help: "Narrow to a value, DIMENSION=VALUE; may be repeated.", transform: Reading.filter)
    var filters: [Filter] = []
    @Flag(help: "Print one JSON object.")
    var json = false
    @OptionGroup var shaped: ShapedOptions
    @OptionGroup var reader: ReaderOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        print(try await House.open(database.place()) { try await output(from: $0) })
    }

    /// What is printed, from a store.
    func output(from store: Store) async throws -> String {
        try shaped.check(key)
        switch key {
        case ConversionCurve.key: return try await conversionCurve(store)
        case ActivityImpact.key: return try await activityImpact(store)
        case WhatIf.key: return try await whatIf(store)
        default: return try await series(store)
        }
    }

    /// A series of points, which most metrics answer with.
    private func series(_ store: Store) async throws -> String {
        guard let metric = Catalogue.metric(key) else {
            throw Question.Refusal.unknownMetric(key)
        }
        let (day, length, count, split, filters) = (on, period, periods, by, filters)
        let clock = House.clock
        let (asJSON, reader) = (json, reader)
        return try await store.read { snapshot in
            let zone = try snapshot.attributes().organisation.timeZone
            let question = try Question(
                metric, on: day ?? clock.today(in: zone), length: length, periods: count,
                split: split, filters: filters)
            let measurement = try reader.measurement(
                of: metric, split: split, filters: filters, snapshot)
            switch metric.formula {
            case .stalled:
                let answer = try measurement.stalled(question)
                return asJSON
                    ? JSON.stalled(answer, naming: OwnReading()).text
                    : text(AnswerText.lines(answer))
            default:
                let answer = try measurement.answer(question)
                return asJSON
                    ? JSON.answer(answer, naming: OwnReading()).text
                    : text(AnswerText.lines(answer))
            }
        }
    }

    private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }
}

/// `koers board`: the five areas in rank order.
struct BoardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Show the board: the areas in rank order, their KPIs.")

    @Option(
        help: "As known at the end of this day (YYYY-MM-DD); today unless given.",
        transform: Reading.day)
    var on: Day?
    @Flag(help: "Print one JSON object.")
    var json = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        print(try await House.open(database.place()) { try await output(from: $0) })
    }

    /// What is printed, from a store.
    func output(from store: Store) async throws -> String {
        let (day, clock) = (on, House.clock)
        let board = try await store.read { snapshot in
            let attributes = try snapshot.attributes()
            return try Measurement(facts: snapshot, attributes: attributes).board(
                on: day ?? clock.today(in: attributes.organisation.timeZone), periods: 13)
        }
        return json
            ? JSON.board(board, naming: OwnReading()).text
            : AnswerText.lines(board).joined(separator: "\n")
    }
}

/// How the command line reads its values.
enum Reading {
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text), (1900...2999).contains(day.civil.year) else {
            let near = Day.nearest(to: text).map { " The nearest day is \($0)." } ?? ""
            throw ValidationError(
                "\"\(text)\" is not a day from 1900 to 2999; write YYYY-MM-DD.\(near)")
        }
        return day
    }

    static func email(_ text: String) throws -> EmailAddress {
        guard let email = EmailAddress(text) else {
            throw ValidationError("\"\(text)\" is not an e-mail address such as an@example.com")
        }
        return email
    }

    static func role(_ text: String) throws -> Role {
        guard let role = Role(rawValue: text) else {
            throw ValidationError("\"\(text)\" is not director, manager, member or viewer")
        }
        return role
    }

    static func length(_ text: String) throws -> PeriodLength {
        guard let length = PeriodLength(rawValue: text) else {
            let near = NearestNames.question(
                text, among: PeriodLength.allCases.map(\.rawValue))
            throw ValidationError("\"\(text)\" is not week, month, quarter or year\(near)")
        }
        return length
    }

    static func dimension(_ text: String) throws -> Dimension {
        guard let dimension = Dimension(rawValue: text) else { throw notADimension(text) }
        return dimension
    }

    static func filter(_ text: String) throws -> Filter {
        guard let filter = Filter(text: text.composed) else {
            guard let mark = text.firstIndex(of: "=") else {
                throw ValidationError("\"\(text)\" is not DIMENSION=VALUE.")
            }
            throw notADimension(String(text[..<mark]))
        }
        return filter
    }

    private static func notADimension(_ text: String) -> ValidationError {
        let names = Dimension.allCases.map(\.rawValue)
        return ValidationError(
            "\"\(text)\" is no dimension; there are \(names.joined(separator: ", "))"
                + NearestNames.question(text, among: names))
    }
}
