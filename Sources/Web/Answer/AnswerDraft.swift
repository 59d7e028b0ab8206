import Domain

/// A question of the sheet.
enum AnswerPlace: Hashable, Sendable {
    case statement(Statement)
    /// Whether one would recommend working here.
    case recommendation

    static let all = Statement.allCases.map(Self.statement) + [.recommendation]

    /// The name of its field.
    var field: String {
        switch self {
        case .statement(let statement): "s\(statement.rawValue)"
        case .recommendation: "enps"
        }
    }

    /// By which it is found on the page.
    var id: String { "q-\(field)" }

    /// The answers that there are.
    var scale: ClosedRange<Int> {
        switch self {
        case .statement: Statement.scale
        case .recommendation: Statement.recommendation
        }
    }
}

/// What somebody filled in, as a form sent it.
struct AnswerDraft: Sendable {
    /// What of it lies on the scale, with the whole remark.
    private(set) var sheet = SurveySheet()
    /// What does not.
    private(set) var strays: Set<AnswerPlace> = []
    /// What the form is sent for.
    let deed: Deed

    /// What the form is sent for.
    enum Deed: String, Sendable {
        case save, send
    }

    /// The names of the other fields.
    enum Field {
        static let remark = "remark", deed = "do", code = "code", script = "script"
    }

    init(_ form: FormFields) {
        deed = Deed(rawValue: form[Field.deed]) ?? .save
        sheet.remark = form[Field.remark].replacing("\r\n", with: "\n")
        for place in AnswerPlace.all {
            let typed = form[place.field]
            guard !typed.isEmpty else { continue }
            guard let mark = Int(typed), place.scale.contains(mark) else {
                strays.insert(place)
                continue
            }
            switch place {
            case .statement(let statement): sheet.answers[statement] = mark
            case .recommendation: sheet.enps = mark
            }
        }
    }

    /// Whether the remark is longer than it may be.
    var isTooLong: Bool { sheet.remark.count > SurveySheet.longestRemark }
}

extension SurveySheet {
    /// What has no answer yet, in the order of the page.
    var places: [AnswerPlace] {
        missing.map(AnswerPlace.statement) + (enps == nil ? [.recommendation] : [])
    }

    /// The answer of a question.
    subscript(place: AnswerPlace) -> Int? {
        switch place {
        case .statement(let statement): answers[statement]
        case .recommendation: enps
        }
    }
}

extension AnswerDraft {
    /// What is wrong with it, for whom it stands so; nil where it can be kept and, if that is meant,
    /// sent.
    func flaw(for standing: AnswerStanding) -> AnswerFlaw? {
        guard case .open(let open) = standing else { return .begunElsewhere }
        if isTooLong { return .tooLong }
        // What was sent stays complete: a question that few answer would tell more of them.
        if open.isSent, !sheet.isComplete { return .missingAfterSending }
        if !strays.isEmpty { return .offScale(strays) }
        return deed == .send && !sheet.isComplete ? .missing : nil
    }
}

extension AnswerFlaw {
    /// Whether what lies on the scale is kept all the same.
    var isKept: Bool {
        switch self {
        case .missing, .offScale: true
        case .missingAfterSending, .tooLong, .begunElsewhere: false
        }
    }
}
