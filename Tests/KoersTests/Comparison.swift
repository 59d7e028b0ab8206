import Foundation

/// Compares an answer with the one expected, by the rules of the acceptance data: plain values
/// within 1e-9, the words of a reason are free but for "n of m months", more members may be there.
struct Comparison {
    /// Where an answer differs from what is expected, in the parts that count.
    static func differences(
        _ found: [String: Any], _ expected: [String: Any], _ checks: [String]
    ) -> [String] {
        var comparison = Comparison(checks: checks)
        comparison.compare(found, expected)
        return comparison.differences
    }

    let checks: [String]
    /// Relative: curve, impact and what-if are allowed more (acceptance README).
    private var tolerance: Double { checks.contains("object") ? 1e-6 : 1e-9 }
    private(set) var differences: [String] = []

    init(checks: [String]) { self.checks = checks }

    mutating func compare(_ found: [String: Any], _ expected: [String: Any]) {
        if expected["error"] != nil {
            note("refused", found["error"] as? Int == 2)
            return
        }
        for key in ["key", "unit", "on", "period", "currency"] where expected[key] != nil {
            note(key, found[key] as? String == expected[key] as? String)
        }
        if checks.contains("series") { series(found, expected) }
        for key in ["wanted", "areas", "kpis"] where expected[key] != nil {
            same(key, found[key], expected[key])
        }
        if expected["wanted"] is NSNull { note("wanted", found["wanted"] is NSNull) }
        if checks.contains("target") {
            let mine = (found["series"] as? [[String: Any]])?.last?["target"]
            let theirs = (expected["series"] as? [[String: Any]])?.last?["target"]
            same("target", mine, theirs)
        }
        if checks.contains("object") { object(found, expected) }
        if checks.contains("xmr") { same("xmr", found["xmr"], expected["xmr"]) }
    }

    /// An answer of its own shape; the words of a reason are free.
    private mutating func object(_ found: [String: Any], _ expected: [String: Any]) {
        for (key, value) in expected where key != "reason" { same(key, found[key], value) }
        reason("object", found["reason"], expected["reason"])
        for month in found["months"] as? [[String: Any]] ?? [] {
            let band = [month["low"], month["high"]].compactMap { $0 as? Double }
            note("band", band.count == 2 && band[0] <= band[1])
        }
    }

    private mutating func series(_ found: [String: Any], _ expected: [String: Any]) {
        let mine = found["series"] as? [[String: Any]] ?? []
        let theirs = expected["series"] as? [[String: Any]] ?? []
        note("length of series", mine.count == theirs.count)
        for (a, b) in zip(mine, theirs) {
            let place = b["start"] as? String ?? ""
            for key in ["start", "end", "complete", "value", "n", "provisional"] {
                same("\(place) \(key)", a[key], b[key])
            }
            reason(place, a["reason"], b["reason"])
            if let lines = b["by"] as? [[String: Any]] {
                by(place, a["by"] as? [[String: Any]] ?? [], lines)
            }
        }
    }

    private mutating func by(
        _ place: String, _ found: [[String: Any]], _ expected: [[String: Any]]
    ) {
        let names = { (lines: [[String: Any]]) in
            lines.map { "\($0["id"] ?? "-") \($0["name"] ?? "") \($0["pipeline"] ?? "")" }
        }
        note("\(place) by \(names(found)) for \(names(expected))", found.count == expected.count)
        for (a, b) in zip(found, expected) { same("\(place) by \(b["name"] ?? "")", a, b) }
    }

    private mutating func reason(_ place: String, _ found: Any?, _ expected: Any?) {
        let (mine, theirs) = (found as? String, expected as? String)
        note("\(place) reason", (mine == nil) == (theirs == nil))
        if let theirs, theirs.hasSuffix("months") { note("\(place) reason", mine == theirs) }
    }

    /// Whether everything that is expected is there; more may be.
    private mutating func same(_ what: String, _ found: Any?, _ expected: Any?) {
        switch (found, expected) {
        case (_, let wanted as [String: Any]):
            guard let mine = found as? [String: Any] else {
                return note("\(what): \(String(describing: found))", false)
            }
            for (key, value) in wanted {
                if key == "reason" {
                    reason(what, mine[key], value)
                } else {
                    same("\(what).\(key)", mine[key], value)
                }
            }
        case (_, let wanted as [Any]):
            let mine = found as? [Any] ?? []
            note("\(what) count \(mine.count) for \(wanted.count)", mine.count == wanted.count)
            for (a, b) in zip(mine, wanted) { same(what, a, b) }
        case (_, let wanted as NSNumber):
            guard let mine = found as? NSNumber else {
                return note("\(what): \(String(describing: found)) for \(wanted)", false)
            }
            let (a, b) = (mine.doubleValue, wanted.doubleValue)
            note("\(what): \(a) for \(b)", abs(a - b) <= tolerance * max(abs(a), abs(b)))
        case (_, let wanted as String):
            note("\(what): \(String(describing: found)) for \(wanted)", found as? String == wanted)
        default:
            note("\(what): \(String(describing: found)) for none", found == nil || found is NSNull)
        }
    }

    private mutating func note(_ what: String, _ holds: Bool) {
        if !holds { differences.append(what) }
    }
}
