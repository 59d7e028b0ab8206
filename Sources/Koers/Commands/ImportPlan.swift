internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Intake
internal import Web

/// What a call of `koers import` is about to read.
struct ImportPlan {
    let files: [ImportFolder.File]
    let foreign: [String]

    /// A folder, or one file; throws a `Failure` that says what is missing.
    init(_ path: String, kind: FactKind?, columns: String?) throws {
        guard let place = Place(at: path) else {
            throw Failure("there is no file or folder \(path)")
        }
        guard place == .folder else {
            files = [try ImportPlan.file(path, kind, columns)]
            foreign = []
            return
        }
        guard kind == nil, columns == nil else {
            throw Failure("--kind and --columns go with one file, not with a folder")
        }
        let folder = try ImportFolder(path)
        guard !folder.files.isEmpty else {
            throw Failure("\(path) holds no file of the Koers CSV form, such as deals.csv")
        }
        files = folder.files
        foreign = folder.foreign
    }

    private static func file(
        _ path: String, _ kind: FactKind?, _ columns: String?
    ) throws -> ImportFolder.File {
        let name = URL(filePath: path).lastPathComponent
        return ImportFolder.File(
            name: name, path: path, layout: try layout(name, kind, columns))
    }

    private static func layout(
        _ name: String, _ kind: FactKind?, _ columns: String?
    ) throws -> Layout {
        switch (kind, columns, KoersFile(named: name)) {
        case (let kind?, let columns?, _):
            do {
                return .mapped(try Mapping(kind: kind, text: columns))
            } catch let refusal as Refusal {
                throw Failure(refusal.description)
            }
        case (nil, _?, _): throw Failure("--columns needs --kind: what are the rows of \(name)?")
        case (let kind?, nil, _), (nil, nil, .facts(let kind)): return .canonical(kind)
        case (nil, nil, .foreign):
            throw Failure(
                "\(name) is not named as a file of the Koers CSV form; say what its rows are with "
                    + "--kind, and name its columns with --columns")
        }
    }
}

/// How the command line reads what is said about a file.
enum ImportReading {
    static func kind(_ text: String) throws -> FactKind {
        guard let kind = FactKind(rawValue: text) else {
            throw ValidationError("\"\(text)\" is none of the kinds of row there are.")
        }
        return kind
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
