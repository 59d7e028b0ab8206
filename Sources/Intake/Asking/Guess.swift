/// What the values of a file say about how they are written.
public struct Guess<Way: Hashable & Sendable>: Hashable, Sendable {
    /// How sure it is.
    public enum Verdict: Hashable, Sendable {
        /// Every value can be read in one way only.
        case notNeeded
        /// Somebody said so.
        case chosen
        /// That value can be read in one way only.
        case decided(by: String)
        /// These values mean something else in different ways, and no other says which is meant.
        case ambiguous([String])
        /// No one way reads both values.
        case contradicting(String, String)
    }

    /// How they are written; nil when that is not needed, or not known.
    public let way: Way?
    /// How sure it is.
    public let verdict: Verdict
    /// Values of the file, at most five.
    public let samples: [String]

    /// Whether somebody has to say it before the file can go in.
    public var hasToBeAsked: Bool {
        switch verdict {
        case .ambiguous, .contradicting: true
        case .notNeeded, .chosen, .decided: false
        }
    }
}

/// Something about the form of a file that was found out, with what else it could be.
public struct Found<Value: Hashable & Sendable>: Hashable, Sendable {
    /// How it was found out.
    public enum Evidence: String, CaseIterable, Hashable, Sendable {
        /// Somebody said so.
        case chosen
        /// Bytes before the text say so.
        case mark
        /// Every byte of the text fits.
        case allFits
        /// Not every byte fits UTF-8, so that it is the encoding of older programs.
        case notUTF8
        /// It holds the names of columns that are known.
        case knownNames
        /// It makes the most columns.
        case mostColumns
        /// It is the first line with a name in nearly every column.
        case firstFullLine
    }

    /// What it is.
    public let value: Value
    /// How it was found out.
    public let evidence: Evidence
    /// What else it could be.
    public let alternatives: [Value]
}

/// How a file is written, before any value is looked at.
public struct FormLook: Hashable, Sendable {
    /// How its characters are written down.
    public let encoding: Found<TextEncoding>
    /// What lies between its fields.
    public let delimiter: Found<Delimiter>
    /// The line of its header, from 1.
    public let headerLine: Found<Int>
}
