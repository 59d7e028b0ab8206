import Domain
import Intake
import Testing
import Workbooks

@testable import Web

/// What an importer said is told in the reader's language.
@Suite struct ImportSentencesTests {
    @Test(
        "a reason in Dutch",
        arguments: [
            ("engage_date is empty", "engage_date is niet ingevuld"),
            (
                "closed_on is empty, and the deal is won",
                "closed_on is niet ingevuld, terwijl de deal gewonnen is"
            ),
            ("amount \"12,x\" is not a number", "amount \"12,x\" is geen getal"),
            (
                "rank \"6\" is not a whole number from 1 to 5",
                "rank \"6\" is geen heel getal van 1 tot en met 5"
            ),
            ("date \"ooit\" is not a date", "date \"ooit\" is geen datum"),
            (
                "\"GTXPro\" (1480 rows) looks like \"GTX Pro\" (0 uses); not merged",
                "\"GTXPro\" (1.480 rijen) lijkt op \"GTX Pro\" (0 keer gebruikt), en is niet "
                    + "samengevoegd"
            ),
            (
                "\"anna\" (3 rows) was taken for \"Anna\", which only looks different",
                "\"anna\" (3 rijen) is gelezen als \"Anna\": alleen hoofdletters, accenten of "
                    + "spaties verschillen"
            ),
            ("\"A\" (1 row) was taken for \"B\"", "\"A\" (1 rij) is gelezen als \"B\""),
            (
                "1 id of a product that is not listed, in 1 row, kept: p1",
                "1 id van producten die niet op de lijst staan, in 1 rij, bewaard: p1"
            ),
            ("something nobody foresaw", "something nobody foresaw"),
        ])
    func dutch(english: String, dutch: String) {
        #expect(Wording(.dutch).said(english) == dutch)
        #expect(Wording(.english).said(english) == english)
    }

    @Test(
        "every reason for which a whole file fails has its Dutch words",
        arguments: [
            .empty, .notText, .damagedText, .unclosedQuote(line: 3), .endlessRecord(line: 3),
            .missingColumns(["a"], found: ["b", "c"]), .missingColumns(["a", "b"], found: ["c"]),
            .ambiguousDates(example: "1-2-3"), .mixedDates(example: "1-13-26", other: "13-1-26"),
            .ambiguousNumbers(example: "1,234"), .changed, .noRows,
        ] + KnownThing.allCases.map { .noTable($0) } as [Refusal])
    func refusals(refusal: Refusal) {
        let dutch = Wording(.dutch).said(refusal.description)
        #expect(dutch != refusal.description)
        #expect(dutch.contains(/\b(is|zijn|de|het|geen|een)\b/))
        #expect(!dutch.contains(/\b(the|with)\b/))
        let sentence = Wording(.english).saidAsSentence(refusal.description)
        #expect(sentence.first?.isLowercase != true && sentence.last?.isPunctuation == true)
    }

    @Test(
        "every reason for which a workbook is not read has its Dutch words",
        arguments: [
            .damaged, .changed, .encrypted, .oldWorkbook, .bomb, .reachesOutside, .noWorkbook,
            .noSheet("Blad2"), .noSheets, .openDocument, .binaryWorkbook, .beyondLimits, .noRoom,
            .cannotUnpack,
        ] as [PackageRefusal])
    func packages(refusal: PackageRefusal) {
        let dutch = Wording(.dutch).said(refusal.description)
        #expect(dutch.contains(/\b(is|de|het|geen|een)\b/) && dutch != refusal.description)
        #expect(!dutch.contains(/\b(the|with|this)\b/))
    }

    @Test(
        "what is told of a sheet has its Dutch words",
        arguments: SheetNotes.Kind.allCases.map { $0.sentence(2) })
    func notes(sentence: String) {
        let dutch = Wording(.dutch).said(sentence)
        #expect(dutch != sentence && !dutch.contains(/\b(the|with|taken)\b/))
    }

    @Test("every warning has its Dutch words", arguments: Warning.Kind.allCases)
    func warnings(kind: Warning.Kind) {
        let sentence = "3 x \(kind.text) (first on line 2: \"x\")"
        let dutch = Wording(.dutch).said(sentence)
        #expect(dutch.contains("eerst op regel 2") && !dutch.contains("first on line"))
    }
    @Test("every finding has its Dutch words", arguments: Finding.Kind.allCases)
    func findings(kind: Finding.Kind) {
        guard kind != .erasedPeople else {
            // Who they were is not said.
            return #expect(Wording(.dutch).said("3 x \(kind.text)").hasPrefix("3 × persoon"))
        }
        let dutch = Wording(.dutch).said("3 x \(kind.text): R1, R2 …")
        #expect(dutch.hasPrefix("3 × ") && dutch.hasSuffix(": R1, R2 …"))
    }
}
