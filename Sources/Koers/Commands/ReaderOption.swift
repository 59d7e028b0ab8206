internal import ArgumentParser
internal import Domain
internal import Storage

/// For whom a report is made: they get what they would see in the browser, and nothing more.
struct ReaderOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: "As the person with this e-mail address may see it; everything unless given.",
        transform: Reading.email)
    var reader: EmailAddress?

    /// What the reader sees; everything without one.
    func access(_ snapshot: Snapshot) throws -> Access {
        guard let reader else { return Access(.director) }
        guard let account = try snapshot.account(of: reader) else {
            throw ValidationError(
                "Nobody has an account with the address \(reader). "
                    + "Who has one: koers person list")
        }
        guard account.standing == .active else {
            throw ValidationError("\(reader) cannot sign in, so there is nothing to see for them.")
        }
        return try snapshot.access(of: account)
    }

    /// What computes the answer to a question on these terms; throws when it is not for the reader.
    func measurement(
        of metric: Metric, split: Dimension?, filters: [Filter], _ snapshot: Snapshot
    ) throws -> Measurement {
        let access = try access(snapshot)
        guard access.opens(metric) else { throw refusal(metric.key) }
        // One by one people are told of to those who see each of them.
        let isOfPersons = split == .person || filters.contains { $0.dimension == .person }
        guard reader == nil || split != .person || access.ranksPeople else {
            throw ValidationError(
                "People are not set side by side: leave out --by person, "
                    + "or decide so on the page People side by side.")
        }
        let isOfRows = isOfPersons || metric.formula == .stalled
        return Measurement(
            facts: snapshot, attributes: try snapshot.attributes(),
            scope: isOfRows ? access.rows : access.sums)
    }

    /// What computes an answer that is told of the whole organisation only; throws for others.
    func wholeMeasurement(_ key: String, _ snapshot: Snapshot) throws -> Measurement {
        guard try access(snapshot).opens(.everything) else { throw refusal(key) }
        return Measurement(facts: snapshot, attributes: try snapshot.attributes())
    }

    private func refusal(_ key: String) -> ValidationError {
        ValidationError("\(key) is not for \(reader?.text ?? "them") to see.")
    }
}
