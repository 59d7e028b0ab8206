/// How deals flow through the stages of the pipelines, over the 365 days up to a day.
public struct Funnel: Sendable {
    /// The 365 days.
    public let span: Period
    /// By name; *unknown* last.
    public let pipelines: [FunnelPipeline]

    /// Whether nothing is known of any stage: no stay ended, and no open deal is known to be in one.
    public var isEmpty: Bool {
        pipelines.flatMap(\.stages).allSatisfy { $0.stays == 0 && ($0.open == 0 || $0.name == nil) }
    }

    /// The stage where the smallest share moves forward, with its pipeline; nil while too few stays
    /// were decided to say so.
    public var leak: FunnelStage? {
        pipelines.flatMap(\.stages)
            .filter { $0.decided >= Measurement.fewestStays && $0.conversion != nil }
            .min { ($0.conversion ?? 0) < ($1.conversion ?? 0) }
    }

    /// The stage where deals stay longest.
    public var slowest: FunnelStage? {
        pipelines.flatMap(\.stages)
            .filter { $0.stays >= Measurement.fewestStays && $0.days != nil }
            .max { ($0.days ?? 0) < ($1.days ?? 0) }
    }
}

/// A pipeline with its stages, in the order of their positions.
public struct FunnelPipeline: Sendable {
    /// Nil is *unknown*.
    public let name: String?
    /// Stages that the pipeline lacks stand last.
    public let stages: [FunnelStage]
}

/// A stage of a funnel.
public struct FunnelStage: Sendable {
    /// The pipeline; nil is *unknown*.
    public let pipeline: String?
    /// The stage; nil is *unknown*.
    public let name: String?
    /// The share that moved forward, in percent (`stage.conversion`).
    public let conversion: Double?
    /// Stays that were decided.
    public let decided: Int
    /// The same share over the 365 days before.
    public let conversionBefore: Double?
    /// Median days of a stay (`stage.days`).
    public let days: Double?
    /// Stays that ended.
    public let stays: Int
    /// Deals in it at the end of the day.
    public let open: Int
}

extension Measurement {
    /// The stages of every pipeline, from the facts.
    func stageFunnel(on day: Day) throws -> Funnel {
        let span = Period(start: day - 364, end: day + 1)
        let before = Period(start: day - 729, end: day - 364)
        let conversion = try stageLines("stage.conversion", span, on: day)
        let earlier = try stageLines("stage.conversion", before, on: day)
        let days = try stageLines("stage.days", span, on: day)
        let open = try openStages(on: day)
        let listed = attributes.stages.map { GroupKey(key: $0.name, pipeline: $0.pipeline) }
        let all = Set(listed).union(conversion.keys).union(days.keys).union(open.keys)
        let stages = all.map { key in
            FunnelStage(
                pipeline: key.pipeline, name: key.key, conversion: conversion[key]?.value?.number,
                decided: conversion[key]?.n ?? 0, conversionBefore: earlier[key]?.value?.number,
                days: days[key]?.value?.number, stays: days[key]?.n ?? 0, open: open[key] ?? 0)
        }
        return Funnel(span: span, pipelines: pipelines(of: stages))
    }

    private func pipelines(of stages: [FunnelStage]) -> [FunnelPipeline] {
        func place(_ stage: FunnelStage) -> (Int, CodePoints) {
            let position = attributes.stage(stage.name, in: stage.pipeline)?.position
            return (position ?? .max, CodePoints(stage.name ?? ""))
        }
        return Dictionary(grouping: stages, by: \.pipeline)
            .map { name, stages in
                FunnelPipeline(name: name, stages: stages.sorted { place($0) < place($1) })
            }
            .sorted {
                ($0.name == nil ? 1 : 0, CodePoints($0.name ?? ""))
                    < ($1.name == nil ? 1 : 0, CodePoints($1.name ?? ""))
            }
    }

    private func stageLines(
        _ key: String, _ span: Period, on day: Day
    ) throws -> [GroupKey: SplitLine] {
        guard let metric = Catalogue.metric(key),
            let question = try? Question(metric, on: day, split: .stage)
        else { return [:] }
        return Dictionary(
            try lines(question, in: span).map {
                (GroupKey(key: $0.name, pipeline: $0.pipeline), $0)
            }, uniquingKeysWith: { first, _ in first })
    }

    private func openStages(on day: Day) throws -> [GroupKey: Int] {
        Dictionary(
            try facts.openStages(on: day, narrowing: narrowing()).map {
                (
                    GroupKey(key: $0.stage, pipeline: attributes.pipeline(named: $0.pipeline)),
                    $0.n
                )
            }, uniquingKeysWith: +)
    }
}
