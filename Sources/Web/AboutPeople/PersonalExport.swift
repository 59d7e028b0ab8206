import Domain
public import Storage

/// What is known about a person, for whoever hands it over from the machine itself.
public enum PersonalExport {
    /// All of it as JSON, in the organisation's language; nil when nobody has that id.
    public static func json(
        of personID: String, in snapshot: Snapshot, clock: Site.Clock
    ) throws -> [UInt8]? {
        guard let subject = try snapshot.personalSubject(personID) else { return nil }
        let organisation = try snapshot.organisationOrUnnamed()
        let zone = organisation?.timeZone ?? "Europe/Amsterdam"
        let today = clock.today(in: zone)
        let frame = Frame(
            Language(rawValue: organisation?.locale ?? "") ?? .dutch, organisation: organisation,
            on: today, today: today, here: nil)
        return try PersonalFile.json(
            PersonalRecord(snapshot, of: subject), .oneself,
            PersonalText(frame: frame, clock: clock, zone: zone))
    }
}
