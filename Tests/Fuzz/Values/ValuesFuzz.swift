import Domain

@testable import Intake

/// A text as a date, a number, an amount and a measurement.
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard !bytes.isEmpty, bytes.count < 200 else { return 0 }
    checkDate(bytes)
    checkNumber(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    for mark in DecimalMark.allCases {
        _ = AmountText.read(text, in: .euro, mark: mark)
        _ = MeasureText.read(text, in: .euro, mark: mark)
    }
    return 0
}

/// A date is a day that exists, and written down it is that day again.
private func checkDate(_ bytes: [UInt8]) {
    let zone = Zone("Europe/Amsterdam")
    switch DateText.read(bytes.span, zone) {
    case .none: break
    case .day(let day): checkISO(day, zone)
    case .parts(let parts):
        for order in DateOrder.allCases {
            guard let day = order.day(parts) else { continue }
            checkISO(day, zone)
            let written = Array(order.text(day).utf8)
            guard case .parts(let again) = DateText.read(written.span, zone) else {
                preconditionFailure("a date in its own order is none")
            }
            precondition(order.day(again) == day)
        }
    }
}

private func checkISO(_ day: Day, _ zone: Zone) {
    let written = Array("\(day)".utf8)
    guard written.count == 10 else { return }
    guard case .day(let again) = DateText.read(written.span, zone) else {
        preconditionFailure("a day written down is no date")
    }
    precondition(again == day)
}

/// What both marks read alike needs none; else the text is undecided, and each mark decides it.
private func checkNumber(_ bytes: [UInt8]) {
    let comma = numeral(bytes, .comma)
    let point = numeral(bytes, .point)
    switch NumberText.read(bytes.span, nil, .euro) {
    case .number(let number):
        precondition(number == comma || number == point)
        precondition(comma == nil || point == nil || comma == point)
    case .undecided: precondition(comma != nil && point != nil && comma != point)
    case .none: precondition(comma == nil && point == nil)
    case .otherCurrency: break
    }
    for number in [comma, point].compactMap({ $0 }) { checkWritten(number) }
}

private func numeral(_ bytes: [UInt8], _ mark: DecimalMark) -> Numeral? {
    guard case .number(let number) = NumberText.read(bytes.span, mark, .euro) else { return nil }
    return number
}

/// A number written with a point and read again is the same amount of cents and of anything.
private func checkWritten(_ number: Numeral) {
    for decimals in [0, 2, 9] { _ = number.scaled(to: decimals) }
    _ = number.whole
    guard number.double != nil else { preconditionFailure("a number that is none") }
    var digits = String(number.digits)
    if digits.count <= number.scale {
        digits = String(repeating: "0", count: number.scale + 1 - digits.count) + digits
    }
    var text = (number.isNegative ? "-" : "") + digits.dropLast(number.scale)
    if number.scale > 0 { text += "." + digits.suffix(number.scale) }
    guard text.utf8.count <= 20, let again = numeral(Array(text.utf8), .point) else { return }
    for decimals in [0, 2, 9] {
        let (one, other) = (number.scaled(to: decimals), again.scaled(to: decimals))
        precondition(one?.value == other?.value && one?.isExact == other?.isExact)
    }
}

extension DateOrder {
    fileprivate func text(_ day: Day) -> String {
        let parts = "\(day)".split(separator: "-").map(String.init)
        return switch self {
        case .dmy: "\(parts[2])-\(parts[1])-\(parts[0])"
        case .mdy: "\(parts[1])/\(parts[2])/\(parts[0])"
        case .ymd: "\(parts[0].suffix(2))-\(parts[1])-\(parts[2])"
        }
    }
}
