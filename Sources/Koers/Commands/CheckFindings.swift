internal import Storage

/// What a check found.
struct CheckFindings: Sendable {
    /// How many totals were compared.
    var compared = 0
    /// Stays of deals that differ from the changes they follow from; only the first of them.
    var stays: [KeptDifference] = []
    /// What is wrong with the tables themselves.
    var flaws: [KeptDifference] = []
    /// Rows that point at nothing.
    var orphans: [KeptDifference] = []
    /// The latest backup, where that was asked for.
    var backup: LatestBackup?
    private var differences: [TotalDifference] = []

    var isRight: Bool {
        flaws.isEmpty && orphans.isEmpty && !canBeRepaired && backup?.isRight != false
    }

    /// Whether there is something that follows from the facts, and can be made from them again.
    var canBeRepaired: Bool { !differences.isEmpty || !stays.isEmpty }

    mutating func add(_ difference: TotalDifference) { differences.append(difference) }

    /// Each difference as a line, at most so many of one subject, then what it comes to.
    func lines(most: Int) -> [String] {
        soundness + differing(most) + [backup?.sentence].compactMap { $0 }
    }

    private var soundness: [String] {
        guard flaws.isEmpty else {
            return flaws.map { "damaged: \($0.description)" } + [
                "The database is damaged; stop Koers and restore the last backup "
                    + "(koers restore FILE --database NEW)."
            ]
        }
        guard orphans.isEmpty else {
            return orphans.map { "orphaned: \($0.description)" } + [
                "Koers never leaves such rows behind: something else changed the database. Compare "
                    + "with the last backup."
            ]
        }
        return ["Every table can be read, and every row points at something that is there."]
    }

    /// Each total that differs, and what that comes to.
    private func differing(_ most: Int) -> [String] {
        guard flaws.isEmpty else { return [] }
        var lines: [String] = []
        var subjects: [String] = []
        for one in differences where !subjects.contains(one.subject) {
            subjects.append(one.subject)
        }
        for subject in subjects {
            let found = differences.filter { $0.subject == subject }
            lines += found.prefix(most).map { one in
                "\(subject): \(one.place): kept \(Self.text(one.kept)), counted \(Self.text(one.counted))"
            }
            if found.count > most {
                lines.append("\(subject): \(found.count - most) more differences")
            }
        }
        lines += stays.map { "stages of deals: \($0.description)" }
        return lines + [
            !canBeRepaired
                ? "\(compared) totals are what the facts come to."
                : "\(differences.count) of \(compared) totals differ from the facts"
                    + (stays.isEmpty ? "." : ", and stays of deals do.")
        ]
    }

    private static func text(_ sums: TotalDifference.Sums) -> String {
        "\(sums.n) (of which \(sums.part)), sum \(sums.sum)"
    }
}
