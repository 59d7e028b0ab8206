import Domain
internal import Foundation

/// The time zones that this machine knows, by their IANA names.
public enum ZoneNames {
    /// All of them, those of Europe first.
    public static let all: [String] = {
        let names = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted()
        return names.filter { $0.hasPrefix("Europe/") } + names.filter { !$0.hasPrefix("Europe/") }
    }()

    /// Whether there is a zone of that name.
    public static func has(_ name: String) -> Bool { Zone.exists(name) }
}

/// The organisation's time zone, which decides on which day something happened.
struct Zone {
    private let zone: TimeZone

    /// The zone of that IANA name; UTC when there is none.
    init(_ name: String) {
        zone = TimeZone(identifier: name) ?? .gmt
    }

    /// Whether there is a zone of that IANA name.
    static func exists(_ name: String) -> Bool {
        TimeZone(identifier: name) != nil
    }

    /// The day of a time: that of the text when it is local, else the day it was here.
    func day(_ day: Day, _ time: TimeOfDay) -> Day {
        guard let offset = time.offset else { return day }
        let instant = day.number * 86_400 + time.seconds - offset
        let date = Date(timeIntervalSince1970: Double(instant))
        let local = instant + zone.secondsFromGMT(for: date)
        let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
        return Day(number: rest < 0 ? days - 1 : days)
    }
}
