internal import Domain
internal import Foundation
internal import Intake
internal import Web
internal import Workbooks

/// A file of a call of `koers import`.
struct PlannedFile {
    let name: String
    let source: any ByteSource
    /// How its columns are named; nil lets the file say so.
    let layout: Layout?
}

/// What a call of `koers import` is about to read.
struct ImportPlan {
    let files: [PlannedFile]
    let foreign: [String]

    /// A folder, or one file; throws a `Failure` that says what is missing.
    init(
        _ path: String, kind: FactKind?, columns: String?, _ options: ForeignFileOptions
    ) throws {
        guard let place = Place(at: path) else {
            throw Failure("there is no file or folder \(path)")
        }
        if place == .folder {
            try ImportPlan.refuse(kind, columns, options, with: "a folder")
            let folder = try ImportFolder(path)
            files = try folder.files.map {
                PlannedFile(
                    name: $0.name, source: try ImportPlan.source($0.path), layout: $0.layout)
            }
            foreign = folder.foreign
        } else {
            let name = URL(filePath: path).lastPathComponent
            (files, foreign) = try ImportPlan.oneFile(
                name, try ImportPlan.source(path), kind, columns, options)
        }
        guard !files.isEmpty else {
            throw Failure("\(path) holds no file of the Koers CSV form, such as deals.csv")
        }
    }

    private static func oneFile(
        _ name: String, _ source: FileSource, _ kind: FactKind?, _ columns: String?,
        _ options: ForeignFileOptions
    ) throws -> ([PlannedFile], foreign: [String]) {
        let layout = try mapping(name, kind, columns).map { Layout.mapped($0) }
        do {
            switch try HandedFile.look(source, named: name) {
            case .text(let text):
                guard options.sheet == nil else {
                    throw Failure("--sheet goes with a workbook, and \(name) is none")
                }
                return ([PlannedFile(name: name, source: text, layout: layout)], [])
            case .workbook(let workbook):
                let folder = FileManager.default.temporaryDirectory.path
                let sheet = try sheet(of: workbook, named: name, options.sheet)
                let cells = try workbook.source(of: sheet, spoolingIn: folder)
                return ([PlannedFile(name: name, source: cells, layout: layout)], [])
            case .archive(let zip):
                try refuse(kind, columns, options, with: "a zip")
                let archive = try KoersArchive(zip)
                let files = archive.members.map { member in
                    PlannedFile(
                        name: member.kind.fileName, source: member.source,
                        layout: .canonical(member.kind))
                }
                return (files, archive.foreign)
            }
        } catch let refusal as Refusal {
            throw Failure("\(name): \(refusal.description)")
        } catch let refusal as PackageRefusal {
            throw Failure("\(name): \(refusal.description)")
        }
    }

    /// The one sheet that is shown, or the one that was named.
    private static func sheet(
        of workbook: Workbook, named file: String, _ chosen: String?
    ) throws -> String {
        if let chosen { return chosen }
        let shown = workbook.sheets.filter { !$0.isHidden }
        if let only = shown.first ?? workbook.sheets.first, shown.count <= 1 { return only.name }
        let names = shown.map { "\"\($0.name)\"" }.joined(separator: ", ")
        throw Failure("\(file) has several sheets; choose one with --sheet: \(names)")
    }

    private static func source(_ path: String) throws -> FileSource {
        do {
            return try FileSource(path: path)
        } catch {
            throw Failure("\(path) cannot be read; is it a file, and may this user read it?")
        }
    }

    private static func mapping(
        _ name: String, _ kind: FactKind?, _ columns: String?
    ) throws -> Mapping? {
        guard let columns else { return nil }
        guard let kind else {
            throw Failure("--columns needs --kind: what are the rows of \(name)?")
        }
        do {
            return try Mapping(kind: kind, text: columns)
        } catch let refusal as Refusal {
            throw Failure(refusal.description)
        }
    }

    private static func refuse(
        _ kind: FactKind?, _ columns: String?, _ options: ForeignFileOptions, with what: String
    ) throws {
        guard kind == nil, columns == nil else {
            throw Failure("--kind and --columns go with one file, not with \(what)")
        }
        guard !options.isOfOneFile else {
            throw Failure(
                "--preset, --mapping, --save-mapping, --sheet and --made-on go with one file, not "
                    + "with \(what)")
        }
    }
}
