import Domain
import Testing

@testable import Web

@Suite struct WordingNumbersTests {
    private let dutch = Wording(.dutch)
    private let english = Wording(.english)

    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1000, "1.000", "1,000"),
        (-12_345, "−12.345", "−12,345"), (1_234_567, "1.234.567", "1,234,567"),
    ])
    func wholeNumbersAreGrouped(n: Int, nl: String, en: String) {
        #expect(dutch.whole(n) == nl)
        #expect(english.whole(n) == en)
    }

    @Test func decimalsFollowTheLanguage() {
        #expect(dutch.number(1234.5, decimals: 1) == "1.234,5")
        #expect(english.number(1234.5, decimals: 1) == "1,234.5")
        #expect(dutch.number(0.05, decimals: 1) == "0,1")
        #expect(dutch.number(-0.04, decimals: 1) == "0,0")
        #expect(dutch.number(-0.5, decimals: 0) == "−1")
    }

    @Test func zerosAtTheEndCanGo() {
        #expect(dutch.number(45, upTo: 1) == "45")
        #expect(dutch.number(1.5, upTo: 2) == "1,5")
        #expect(dutch.number(1.25, upTo: 2) == "1,25")
        #expect(dutch.number(100, upTo: 2) == "100")
        #expect(dutch.number(0, upTo: 2) == "0")
        #expect(dutch.number(-0.001, upTo: 2) == "0")
    }

    @Test func percentages() {
        #expect(dutch.percent(12.5) == "12,5\u{A0}%")
        #expect(english.percent(12.5) == "12.5%")
    }

    @Test func amountsInEuros() {
        #expect(dutch.money(Money(minor: 1_250_000)) == "€\u{A0}12.500")
        #expect(english.money(Money(minor: 1_250_000)) == "€12,500")
        #expect(dutch.money(Money(minor: -1_250_005), cents: true) == "−€\u{A0}12.500,05")
        #expect(english.money(Money(minor: -5), cents: true) == "−€0.05")
        #expect(dutch.money(Money(minor: 150)) == "€\u{A0}2")
        #expect(dutch.money(Money(minor: Int64.min), cents: true).hasSuffix(",08"))
    }

    @Test func amountsInOtherCurrencies() {
        let swiss = Wording(.english, for: Organisation(name: "A", currency: Currency(code: "CHF")))
        #expect(swiss.money(Money(minor: 1_250_000)) == "CHF\u{A0}12,500")
        let yen = Wording(.dutch, for: Organisation(name: "A", currency: Currency(code: "JPY")))
        #expect(yen.money(Money(minor: 12_500), cents: true) == "JPY\u{A0}12.500")
    }

    @Test func amountsForMachines() {
        #expect(dutch.decimalText(Money(minor: -123_450)) == "-1234.50")
        #expect(english.decimalText(Money(minor: 5)) == "0.05")
    }

    @Test(arguments: [
        ("deal.winRate", 38.4, "38,4\u{A0}%"), ("deal.cycleDays", 1, "1\u{A0}dag"),
        ("deal.cycleDays", 34.5, "34,5\u{A0}dagen"), ("efficiency.ratio", 1.5, "1,50×"),
        ("revenue.total", 1234.56, "€\u{A0}1.235"), ("activity.count", 1240, "1.240"),
        ("activity.perPerson", 12, "12,0"), ("manual.klachten", 2.25, "2,25"),
    ])
    func numbersInTheUnitOfTheirMetric(key: String, number: Double, text: String) throws {
        let metric = try #require(Catalogue.metric(key))
        #expect(dutch.amount(number, of: metric) == text)
    }

    @Test func valuesThatNoScreenHoldsDoNotTrap() {
        #expect(dutch.number(.infinity, decimals: 1) == "0,0")
        #expect(dutch.number(.nan, decimals: 0) == "0")
        #expect(dutch.number(1e300, upTo: 2) == "0")
    }
}
