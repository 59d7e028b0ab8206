/// Names that somebody may have meant by another one.
public enum NearestNames {
    /// The names nearest to `text`, nearest first, at most `most`; none where nothing is near.
    ///
    /// Case, spaces and punctuation do not matter. A name is near when one in three of its letters
    /// or fewer are other ones, or when one of the two holds the other.
    public static func to(
        _ text: String, among names: some Sequence<String>, most: Int = 3
    ) -> [String] {
        let wanted = plain(text)
        guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
        let near = names.enumerated().compactMap { place, name in
            distance(wanted, plain(name)).map { (distance: $0, place: place, name: name) }
        }
        return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
            .prefix(most).map(\.name)
    }

    /// How far two plain texts lie apart; nil when they are not near.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int? {
        guard !b.isEmpty, b.count <= 100 else { return nil }
        let edits = edits(a, b)
        if edits * 3 <= max(a.count, b.count) { return edits }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short.count >= 3 && contains(long, short) ? edits : nil
    }

    private static func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
        (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
    }

    /// The least number of letters to add, leave out, replace or swap with their neighbour.
    ///
    /// Source: optimal string alignment, the restricted Damerau-Levenshtein distance.
    private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var (older, before) = ([Int](), Array(0...b.count))
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                let isSame = a[i] == b[j]
                var least = min(before[j] + (isSame ? 0 : 1), before[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    least = min(least, older[j - 1] + 1)
                }
                row.append(least)
            }
            (older, before) = (before, row)
        }
        return before[b.count]
    }

    /// Small letters and digits only; letters beyond ASCII stay as they are.
    private static func plain(_ text: String) -> [UInt8] {
        text.lowercased().utf8.filter { byte in
            byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        }
    }

    /// `: did you mean a, b or c?` to stand behind a message; empty where nothing is near.
    public static func question(_ text: String, among names: some Sequence<String>) -> String {
        let near = to(text, among: names)
        guard let last = near.last else { return "" }
        let all = near.dropLast().joined(separator: ", ")
        return "; did you mean \(all.isEmpty ? last : "\(all) or \(last)")?"
    }
}

extension Day {
    /// The day a text in the form `2026-02-30` may have meant: the last of that month; nil when it
    /// is a day that exists, or nothing like a date.
    public static func nearest(to text: String) -> Day? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard Day(text) == nil, parts.count == 3, let year = parts[0], let month = parts[1],
            let day = parts[2], (1...9999).contains(year), day > 0, month > 0
        else { return nil }
        guard month <= 12 else { return Day(year: year, month: 12, day: min(day, 31)) }
        return Day(year: year, month: month, day: min(day, daysIn(month: month, year: year)))
    }
}
