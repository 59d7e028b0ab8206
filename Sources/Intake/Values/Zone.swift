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
    /// The zone of times that do not say theirs; nil: the same.
    private let written: TimeZone?

    /// The zone of that IANA name; UTC when there is none. Times without an offset are in `written`.
    init(_ name: String, written: String? = nil) {
        zone = TimeZone(identifier: name) ?? .gmt
        self.written = written == name ? nil : written.flatMap(TimeZone.init(identifier:))
    }

    /// Whether there is a zone of that IANA name.
    static func exists(_ name: String) -> Bool {
        TimeZone(identifier: name) != nil
    }

    /// The day of a time: that of the text when it is local, else the day it was here.
    func day(_ day: Day, _ time: TimeOfDay) -> Day {
        let wall = day.number * 86_400 + time.seconds
        guard let offset = time.offset ?? written.map({ Zone.offset(of: wall, in: $0) })
        else { return day }
        let instant = wall - offset
        let local = instant + zone.secondsFromGMT(for: Zone.date(instant))
        let (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
        return Day(number: rest < 0 ? days - 1 : days)
    }

    /// Seconds east of Greenwich when the clocks there show that.
    private static func offset(of wall: Int, in zone: TimeZone) -> Int {
        let near = zone.secondsFromGMT(for: date(wall))
        return zone.secondsFromGMT(for: date(wall - near))
    }

    private static func date(_ second: Int) -> Date {
        Date(timeIntervalSince1970: Double(second))
    }
}
