import Domain
import Testing

@testable import Web

/// Every kind of data about people is shown to whom it is of, or it is said why not.
@Suite struct PersonalWordsTests {
    @Test("a kind has lists, or words why there is none", arguments: PersonalDataKind.allCases)
    func kinds(kind: PersonalDataKind) {
        for language in Language.allCases {
            let wording = Wording(language)
            let why = wording.optional("about.untold.\(kind.rawValue).why")
            #expect((why == nil) == !kind.parts.isEmpty, "\(kind)")
        }
    }

    @Test("what only they themselves see is nobody else's", arguments: PersonalPart.allCases)
    func sight(part: PersonalPart) {
        let sight = PersonalData.of(part.kind).sight
        #expect(part.isOpen(to: .oneself))
        #expect(part.isOpen(to: .director) == ![.own, .pair, .nobody].contains(sight))
        if part.isOpen(to: .manager) { #expect(part.isOpen(to: .director)) }
    }
}
