internal import ArgumentParser
internal import Domain
internal import Storage
internal import Web

/// What only `activity.impact` and `whatif.revenue` are asked with.
struct ShapedOptions: ParsableArguments {
    @Option(help: "For activity.impact: won, qualified or revenue.", transform: outcome)
    var outcome: ImpactOutcome?
    @Option(help: "For activity.impact: weeks before, 1 to 26; the setting impactLag, or 8.")
    var lag: Int?
    @Option(help: "For whatif.revenue: factor on the days from lead to customer.")
    var cycle: Double?
    @Option(help: "For whatif.revenue: factor on the leads per day.")
    var inflow: Double?
    @Option(help: "For whatif.revenue: factor on the probability to become a customer.")
    var conversion: Double?
    @Option(help: "For whatif.revenue: factor on the mean amount.")
    var amount: Double?

    private static func outcome(_ text: String) throws -> ImpactOutcome {
        guard let outcome = ImpactOutcome(rawValue: text) else {
            throw ValidationError("\"\(text)\" is not won, qualified or revenue.")
        }
        return outcome
    }

    /// Refuses what the metric of that key is not asked with.
    func check(_ key: String) throws {
        if key != ActivityImpact.key, outcome != nil || lag != nil {
            throw ValidationError("--outcome and --lag are for \(ActivityImpact.key) only.")
        }
        if key != WhatIf.key, [cycle, inflow, conversion, amount].contains(where: { $0 != nil }) {
            throw ValidationError(
                "--cycle, --inflow, --conversion and --amount are for \(WhatIf.key) only.")
        }
    }

    var scenario: Scenario {
        get throws {
            try Scenario(
                cycle: cycle ?? 1, inflow: inflow ?? 1, conversion: conversion ?? 1,
                amount: amount ?? 1)
        }
    }
}

/// The answers with a shape of their own.
extension MetricCommand {
    /// What `--help` says about them.
    static let shapes = """
        lead.conversionCurve, activity.impact and whatif.revenue answer with JSON objects of \
        their own; --period and --periods change nothing in them.

        lead.conversionCurve: {"n","won","lost","open","plateau","curve":[{"day","value"}], \
        "reason"}, in percent; with --by also "by", a curve per group.

        activity.impact: {"outcome","lag","persons","weeks","n","types":[{"type","per10","low", \
        "high","clear","persons","reason"}],"reason"}: the change of the outcome with ten \
        activities more and its 95 % interval; types is null without a value.

        whatif.revenue: {"scenario","inputs":{"leadsPerDay","probability","meanAmount", \
        "openLeads","medianDays"},"months":[{"start","end","baseWins","base","scenarioWins", \
        "scenario","difference","low","high"}],"total":{"base","scenario","difference"}, \
        "reason"}: money in major units, not rounded; months and total are null without a value.
        """

    func conversionCurve(_ store: Store) async throws -> String {
        let (split, filters, reader) = (by, filters, reader)
        guard let ofLeads = Catalogue.metric("lead.new") else {
            throw Question.Refusal.unknownMetric(key)
        }
        let answer = try await measured(store) { snapshot, day in
            try reader.measurement(of: ofLeads, split: split, filters: filters, snapshot)
                .conversionCurve(on: day, split: split, filters: filters)
        }
        return json
            ? JSON.conversionCurve(answer, naming: OwnReading()).text
            : text(AnswerText.lines(answer))
    }

    func activityImpact(_ store: Store) async throws -> String {
        try refuseDimensions()
        let (outcome, lag) = (shaped.outcome ?? .won, shaped.lag)
        let (key, reader) = (key, reader)
        let answer = try await measured(store) { snapshot, day in
            try reader.wholeMeasurement(key, snapshot)
                .activityImpact(ImpactQuestion(on: day, outcome: outcome, lag: lag))
        }
        return json ? JSON.activityImpact(answer).text : text(AnswerText.lines(answer))
    }

    func whatIf(_ store: Store) async throws -> String {
        try refuseDimensions()
        let scenario = try shaped.scenario
        let (key, reader) = (key, reader)
        let answer = try await measured(store) { snapshot, day in
            try reader.wholeMeasurement(key, snapshot).whatIf(on: day, scenario)
        }
        return json ? JSON.whatIf(answer).text : text(AnswerText.lines(answer))
    }

    /// They are of the whole organisation only (F12, F63).
    private func refuseDimensions() throws {
        if let dimension = by ?? filters.first?.dimension {
            throw Question.Refusal.noSuchDimension(dimension, metric: key)
        }
    }

    private func measured<T: Sendable>(
        _ store: Store, _ body: @escaping @Sendable (Snapshot, Day) throws -> T
    ) async throws -> T {
        guard (1...520).contains(periods) else {
            throw Question.Refusal.periodsOutOfRange(periods)
        }
        let (day, clock) = (on, House.clock)
        return try await store.read { snapshot in
            let zone = try snapshot.attributes().organisation.timeZone
            return try body(snapshot, day ?? clock.today(in: zone))
        }
    }

    private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }
}
