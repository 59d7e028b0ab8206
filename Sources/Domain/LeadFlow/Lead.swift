/// How a lead was found to be a good one.
public enum QualificationMethod: String, CaseIterable, Sendable, Hashable {
    case discoveryCall = "discovery_call"
    case intakeForm = "intake_form"
    case other
}

/// Somebody who may become a customer.
public struct Lead: Hashable, Sendable {
    /// The source's own id.
    public var id: String
    /// The day it came in; it does not exist before (F17).
    public var createdOn: Day
    /// Where it came from, in the organisation's own words.
    public var channel: String?
    /// Whose lead it is.
    public var ownerID: String?
    /// When it was found good.
    public var qualifiedOn: Day?
    /// How it was found good; nil is *unknown* (F56).
    public var method: QualificationMethod?
    /// When it was found to lead nowhere.
    public var disqualifiedOn: Day?

    /// A lead known by the source's id.
    public init(
        id: String, createdOn: Day, channel: String? = nil, ownerID: String? = nil,
        qualifiedOn: Day? = nil, method: QualificationMethod? = nil, disqualifiedOn: Day? = nil
    ) {
        self.id = id
        self.createdOn = createdOn
        self.channel = channel
        self.ownerID = ownerID
        self.qualifiedOn = qualifiedOn
        self.method = method
        self.disqualifiedOn = disqualifiedOn
    }
}
