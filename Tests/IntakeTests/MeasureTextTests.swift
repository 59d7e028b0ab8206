import Domain
import Intake
import Testing

/// Numbers as people type and paste them into a grid.
@Suite struct MeasureTextTests {
    @Test(arguments: [
        ("400.000", MeasureText.number(400_000)), ("€ 1.234,50", .number(1234.5)),
        ("45 %", .number(45)), ("2,1×", .number(2.1)), ("-3", .number(-3)), ("  ", .empty),
        ("1e400", .notNumber), ("veel", .notNumber), ("USD 5", .otherCurrency("USD")),
        ("9999999999999999", .tooLarge), ("1 000 000", .number(1_000_000)),
    ])
    func dutch(text: String, meant: MeasureText) {
        #expect(MeasureText.read(text, in: .euro, mark: .comma) == meant)
    }

    @Test(arguments: [("1.234", 1.234), ("1,234", 1234), ("0.5%", 0.5)])
    func english(text: String, number: Double) {
        #expect(MeasureText.read(text, in: .euro, mark: .point) == .number(number))
    }
}
