public import Domain

extension Threshold {
    /// Tells whether it is what a form was made from.
    public var fingerprint: String {
        let day = "\(announcedOn.number) \(passedOn?.number ?? -1)"
        return Fingerprint.of("\(ratio) \(day) \(consequence)".utf8)
    }
}

extension Store {
    /// Announces what happens at a ratio; sent twice it is announced once.
    public func announce(
        _ threshold: Threshold, said: @escaping @Sendable (Threshold) -> String,
        by chooser: Chooser
    ) async throws {
        try await enter { writer in
            let known = try Snapshot(session: writer.session).thresholds()
            if let there = known.first(where: { $0.ratio == threshold.ratio }) {
                guard there.fingerprint == threshold.fingerprint else {
                    throw PromiseRefusal.alreadyThere
                }
                return
            }
            _ = try writer.append(.thresholds([threshold]))
            try writer.session.note(
                .threshold, "\(threshold.ratio)", was: "", became: said(threshold), by: chooser)
        }
    }

    /// Takes a threshold back that was not passed yet; throws `ChangedMeanwhile` unless it is what
    /// the form was made from.
    public func takeBack(
        threshold ratio: Double, seen: String, said: @escaping @Sendable (Threshold) -> String,
        by chooser: Chooser
    ) async throws {
        try await enter { writer in
            let known = try Snapshot(session: writer.session).thresholds()
            guard let was = known.first(where: { $0.ratio == ratio }) else { return }
            guard was.passedOn == nil else { throw PromiseRefusal.isReached }
            guard was.fingerprint == seen else { throw ChangedMeanwhile() }
            try writer.session.execute("DELETE FROM threshold WHERE ratio = \(ratio)")
            writer.touch(.attributes)
            try writer.session.note(.threshold, "\(ratio)", was: said(was), became: "", by: chooser)
        }
    }
}
