/// Ids as the sample writes them.
enum SampleID {
    /// A letter and a number of at least `digits` digits: `L00042`.
    static func text(_ letter: String, _ number: Int, digits: Int) -> String {
        let text = String(number)
        return letter + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
