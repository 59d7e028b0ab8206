import Domain
import Testing

@testable import Intake

@Suite("Names that may be the same")
struct NearNameTests {
    static let pairs: [(ReferenceKind, String, String, Bool)] = [
        (.product, "GTXPro", "GTX Pro", true), (.customer, "Jansen B.V.", "Jansen", true),
        (.customer, "Janssen", "Jansen", true), (.customer, "Bolt", "Bold", false),
        (.customer, "De Groene Akker", "De Groen Aker", true),
        (.person, "J. de Vries", "Jan de Vries", true),
        (.person, "Vries, Jan de", "Jan de Vries", true),
        (.person, "J.P. de Vries", "P. de Vries", false),
        (.person, "Jan de Vries", "Joris de Vries", false),
        (.product, "GTX 100", "GTX 200", false), (.stage, "Propsal", "Proposal", true),
        (.channel, "Websiet", "Website", true), (.customer, "Holding", "B.V.", false),
        (.customer, "Noord Holland Vervoer", "Zuid Holland Vervoer", false),
    ]

    @Test("are found, and others are not", arguments: pairs)
    func near(_ kind: ReferenceKind, _ one: String, _ other: String, _ isNear: Bool) {
        let others = ["Iets heel anders", "Nog een naam", other]
        #expect((NearNames(kind, among: others).near(one) == [other]) == isNear)
        #expect((NearNames(kind, among: [one, "Andere Naam"]).near(other) == [one]) == isNear)
    }
}
