/// A line that may be a person's.
public protocol NamedLine {
    /// The display name; nil is *unknown* (F16), or a person.
    var name: String? { get }
    /// Who it is, for a line of a person.
    var person: PersonName? { get }
}

extension NamedLine {
    /// The display name, given out by `names` where it is a person's; nil is *unknown*.
    public func name(_ names: any NamesOfPeople) -> String? { person.map { names($0) } ?? name }

    /// By what it is sorted.
    var order: String { person?.text ?? name ?? "unknown" }
}

extension SplitLine: NamedLine {}
extension ActivityLine: NamedLine {}
extension ConversionCurveAnswer.Group: NamedLine {}
