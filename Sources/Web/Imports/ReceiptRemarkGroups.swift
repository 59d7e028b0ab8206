import HTML

/// What stood out, by what it is about.
struct ReceiptRemarkGroups: HTML {
    /// Sentences in plain English.
    let remarks: [String]
    let wording: Wording
    /// Where one says on this page which names are the same; nil where that is past.
    var namesStep: String?

    /// What a remark is about.
    private enum About: String, CaseIterable {
        case rows, names, columns

        /// By the sentence itself: those of earlier versions are kept as they were.
        init(_ remark: String) {
            self =
                if remark.hasPrefix("columns that nothing is read from") {
                    .columns
                } else if ["made up from names", "was taken for", "looks like", "not listed, in"]
                    .contains(where: remark.contains)
                {
                    .names
                } else {
                    .rows
                }
        }
    }

    var body: some HTML {
        let groups = Dictionary(grouping: remarks, by: About.init)
        section {
            h2 { wording("import.warnings") }
            ForEach(About.allCases.filter { groups[$0] != nil }) { about in
                group(about, groups[about] ?? [])
            }
        }
    }

    @HTMLBuilder private func group(_ about: About, _ remarks: [String]) -> some HTML {
        h3 {
            wording("import.warnings.\(about.rawValue)", ["n": wording.whole(remarks.count)])
        }
        ul(.class("warnings")) {
            ForEach(remarks) { remark in
                li { ReceiptRemark(told: ToldRemark(wording.said(near(remark))), wording: wording) }
            }
        }
        if remarks.contains(where: { near($0).hasSuffix(Self.notMerged) }) { same }
    }

    private static let notMerged = "; not merged"

    /// Without the option of the command line, which imports of earlier versions kept with it.
    private func near(_ remark: String) -> String {
        guard remark.hasSuffix(" if they are the same"),
            let option = remark.firstRange(of: "\(Self.notMerged): pass --same ")
        else { return remark }
        return String(remark[..<option.lowerBound]) + Self.notMerged
    }

    /// Where to say that two names are the same.
    private var same: some HTML {
        p {
            if let namesStep {
                wording("import.same.trial")
                " "
                a(.href(namesStep)) { wording("asking.names") }
            } else {
                wording("import.same", ["step": wording("asking.names")])
            }
        }
    }
}

/// A thing that stood out; a long list in it is folded away.
struct ReceiptRemark: HTML {
    let told: ToldRemark
    let wording: Wording

    var body: some HTML {
        if let list = told.list {
            details(.class("remark")) {
                summary { told.text }
                p { list }
            }
        } else {
            told.text
        }
    }
}

/// A remark as it is shown: all of it, or what it is about and the list that it ends with.
struct ToldRemark: Hashable, Sendable {
    let text: String
    /// What is folded away; nil where the text is all of it.
    let list: String?

    /// Characters of a list that are read at a glance.
    private static let longest = 80

    /// `customers made up from names: 41: …` is told as `customers made up from names (41)`.
    init(_ said: String) {
        guard let mark = said.firstRange(of: ": "), said[mark.upperBound...].count > Self.longest
        else {
            (text, list) = (said, nil)
            return
        }
        let (head, rest) = (said[..<mark.lowerBound], said[mark.upperBound...])
        let n = rest.prefix { $0.isWholeNumber }
        let isCounted = !n.isEmpty && rest[n.endIndex...].hasPrefix(": ")
        let items = isCounted ? rest[n.endIndex...].dropFirst(2) : rest
        let count = isCounted ? String(n) : String(items.ranges(of: ", ").count + 1)
        (text, list) = ("\(head) (\(count))", String(items))
    }
}
