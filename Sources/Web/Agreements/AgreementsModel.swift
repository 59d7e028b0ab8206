import Domain
import Storage

/// What matters most to the person of a pair, and what was agreed about it.
struct AgreementsModel: Sendable {
    /// What they chose last; empty where they did not.
    let chosen: TopThree?
    /// Those that are open first.
    let agreements: [Agreement]
    /// The organisation's own words of the statements, as the round had them.
    let ownWords: [Statement: String]
    /// What a new one is known by.
    let newID: String

    init(_ look: Look, _ pair: TalkPair, newID: String) throws {
        let locale = look.frame.wording.language.rawValue
        self.newID = newID
        chosen = try look.snapshot.topThrees(of: pair.personID).first
        agreements = try look.snapshot.agreements(of: pair)
        ownWords = try look.snapshot.ownWords(of: chosen, locale)
    }

    /// The statements about which something can be agreed.
    var offered: [Statement] { chosen.offered }

    /// The statements that are shown: what matters most, then what else there are agreements about.
    var shown: [Statement] {
        let chosen = chosen?.statements ?? []
        let others = Statement.allCases.filter { one in
            !chosen.contains(one) && current.contains { $0.statement == one }
        }
        return chosen + others
    }

    /// Those that come back: open, or done and not yet said how well.
    var current: [Agreement] { agreements.filter { $0.state == .open || $0.isToBeRated } }

    /// Those that are over.
    var past: [Agreement] { agreements.filter { $0.state != .open && !$0.isToBeRated } }
}

extension Snapshot {
    /// The organisation's own words of the statements: as the round had them in which somebody chose,
    /// else as they are now.
    fileprivate func ownWords(
        of chosen: TopThree?, _ locale: String
    ) throws -> [Statement: String] {
        guard let chosen else { return try statementTexts(locale) }
        return try roundTexts(chosen.roundID, locale)
    }
}

extension TopThree? {
    /// What something can be agreed about: what matters most or, where it is not known what does,
    /// every statement.
    fileprivate var offered: [Statement] { self?.statements ?? Statement.allCases }
}

extension Look {
    /// About which statements something can be agreed with a person, and in which round they said so.
    func offeredStatements(
        _ personID: String
    ) throws -> (statements: [Statement], roundID: String?) {
        let chosen = try snapshot.topThrees(of: personID).first
        return (chosen.offered, chosen?.roundID)
    }
}
