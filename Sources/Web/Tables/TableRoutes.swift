import Domain
import Hummingbird

extension Route {
    /// Tables of a page, each in both forms, by what answers for the page itself: they hold what it
    /// shows to whoever asks, and the looks at people are noted as those at the page. That figures
    /// were taken out is noted too.
    static func tables(
        _ page: String, _ names: [TableName], _ subject: Access.Subject, isNoted: Bool = true,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> [Route] {
        names.flatMap { name in
            TableForm.allCases.map { form in
                .get(RouterPath(name.path(after: page, form)), subject) { visit in
                    var saving = visit
                    saving.saved = SavedTable(name: name, form: form)
                    let file = try await answer(saving)
                    if isNoted, file.status == .ok {
                        try await visit.note(.factsExported, visit.request.uri.path)
                    }
                    return file
                }
            }
        }
    }
}

extension Visit {
    /// The rows of a list that are asked for: a page of it, or all for a file.
    func rows(_ size: Int) throws -> RowSpan {
        guard saved == nil else { return RowSpan(offset: 0, limit: Int(Int32.max)) }
        return RowSpan(offset: (try page() - 1) * size, limit: size)
    }
}
