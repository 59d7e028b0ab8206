internal import ArgumentParser
internal import Domain
internal import Intake

/// How the command line reads what is said about a file.
enum ImportReading {
    static func kind(_ text: String) throws -> FactKind {
        guard let kind = FactKind(rawValue: text) else {
            throw ValidationError("\"\(text)\" is none of the kinds of row there are.")
        }
        return kind
    }

    static func preset(_ text: String) throws -> Preset {
        guard let preset = Preset(rawValue: text) else {
            let all = Preset.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\"\(text)\" is none of \(all).")
        }
        return preset
    }

    static func zone(_ text: String) throws -> String {
        guard ZoneNames.has(text) else {
            throw ValidationError("\"\(text)\" is not a time zone such as Europe/Amsterdam.")
        }
        return text
    }

    static func mode(_ text: String) throws -> ImportMode {
        guard let mode = ImportMode(rawValue: text) else {
            throw ValidationError("\"\(text)\" is not both, add or update.")
        }
        return mode
    }

    static func dates(_ text: String) throws -> DateOrder {
        guard let order = DateOrder(rawValue: text) else {
            throw ValidationError("\"\(text)\" is not dmy, mdy or ymd.")
        }
        return order
    }

    static func decimal(_ text: String) throws -> DecimalMark {
        guard let mark = DecimalMark(rawValue: text) else {
            throw ValidationError("\"\(text)\" is not comma or point.")
        }
        return mark
    }

    /// Pairs `one name=the other`.
    static func same(_ pairs: [String]) throws -> [String: String] {
        var names: [String: String] = [:]
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else {
                throw Failure("--same \"\(pair)\" is not of the form \"one name=the other\"")
            }
            names[String(parts[0])] = String(parts[1])
        }
        return names
    }
}
