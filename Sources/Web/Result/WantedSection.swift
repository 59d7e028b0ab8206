import Domain
import HTML

/// The wanted mix beside the actual one, and the form in which it is edited.
struct WantedSection: HTML {
    let frame: Frame
    let model: ResultModel
    private var wording: Wording { frame.wording }
    private var dimension: String { wording.dimension(model.view.by.dimension) }

    var body: some HTML {
        div(.class("result-wanted"), .id("wanted")) {
            h3(.id("wanted-title")) { wording("result.wanted.title", ["dimension": dimension]) }
            if let wanted = model.wanted {
                div(
                    .class("scroll"), .role("region"), .aria("labelledby", value: "wanted-title"),
                    .tabindex(0)
                ) { mix(wanted) }
                TableLinks(frame, .wanted)
            } else {
                p(.class("muted")) { wording("result.wanted.none") }
            }
            if model.mistake == nil {
                details {
                    summary { wording("result.wanted.edit") }
                    WantedForm(frame: frame, model: model)
                }
            } else {
                WantedForm(frame: frame, model: model)
            }
        }
    }

    private func mix(_ wanted: WantedMix) -> some HTML {
        table {
            thead {
                tr {
                    th(.scope("col")) { dimension }
                    th(.scope("col"), .class("number")) { wording("result.wanted.wanted") }
                    th(.scope("col"), .class("number")) { wording("result.wanted.actual") }
                    th(.scope("col"), .class("number")) { wording("result.wanted.gap") }
                }
            }
            tbody {
                ForEach(wanted.groups) { group in
                    row(name(group.name), group.wanted, group.actual, group.gap)
                }
            }
            tfoot {
                row(
                    wording("result.wanted.together"), wanted.share, wanted.actual,
                    wanted.actual.map { $0 - wanted.share })
            }
        }
    }

    private func name(_ group: String) -> String {
        wording.groupHead(
            group == "unknown" ? nil : model.names[group] ?? group, by: model.view.by.dimension)
    }

    private func row(
        _ name: String, _ wanted: Double?, _ actual: Double?, _ gap: Double?
    ) -> some HTML {
        tr {
            th(.scope("row")) { name }
            td(.class("number")) { wanted.map { wording.percent($0, upTo: 1) } ?? "–" }
            td(.class("number")) { actual.map { wording.percent($0) } ?? "–" }
            td(.class("number")) { gap.map(points) ?? "–" }
        }
    }

    private func points(_ gap: Double) -> String {
        let text = wording.number(gap, decimals: 1)
        return wording("result.wanted.points", ["n": gap > 0.05 ? "+\(text)" : text])
    }
}

/// The wanted mix of one dimension in a plain form.
struct WantedForm: HTML {
    let frame: Frame
    let model: ResultModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(
            .class("wanted-form"), .method("post"),
            .action(frame.href(.wanted(model.view)))
        ) {
            FormToken(frame: frame)
            if let mistake = model.mistake {
                p(.class("notice error-detail"), .role("alert")) { wording.complaint(mistake) }
            }
            p(.class("muted"), .id("wanted-hint")) { wording("result.wanted.hint") }
            ForEach(Array(rows.enumerated())) { place, row in
                div(.class("wanted-row")) {
                    field(
                        "group\(place)", row.group,
                        wording("result.wanted.group", ["n": String(place + 1)]))
                    field("share\(place)", row.share, wording("result.wanted.share"))
                }
            }
            div(.class("wanted-row")) {
                field(
                    WantedFields.together, model.draft.together,
                    wording("result.wanted.togetherShare"))
            }
            button(.type("submit")) { wording("result.wanted.save") }
        }
    }

    /// What is filled in, and a few empty rows.
    private var rows: [WantedDraft.Row] {
        let empty = WantedDraft.Row(group: "", share: "")
        let free = max(3, 5 - model.draft.rows.count)
        return Array(
            (model.draft.rows + Array(repeating: empty, count: free))
                .prefix(WantedFields.mostRows))
    }

    private func field(_ name: String, _ value: String, _ title: String) -> some HTML {
        div {
            label(.for("wanted-\(name)")) { title }
            input(
                .type("text"), .id("wanted-\(name)"), .name(name), .value(value),
                .custom(name: "autocomplete", value: "off"),
                .aria("describedby", value: "wanted-hint"))
        }
    }
}

extension Wording {
    /// What is wrong with a wanted mix and what to do next.
    func complaint(_ mistake: WantedMistake) -> String {
        switch mistake {
        case .brokenForm: self("result.wanted.brokenForm")
        case .busy: self("result.wanted.busy")
        case .flaw(.notAShare(let text)): self("result.wanted.notAShare", ["text": text])
        case .flaw(.shareWithoutGroup(let text)):
            self("result.wanted.shareWithoutGroup", ["text": text])
        case .flaw(.namedTwice(let name)): self("result.wanted.namedTwice", ["name": name])
        case .flaw(.moreThanAll(let sum)):
            self("result.wanted.moreThanAll", ["sum": percent(sum, upTo: 2)])
        case .flaw(.unknownGroup(let name, let nearest?)):
            self("result.wanted.unknownNear", ["name": name, "nearest": nearest])
        case .flaw(.unknownGroup(let name, nil)): self("result.wanted.unknown", ["name": name])
        case .flaw(.severalNamed(let name)): self("result.wanted.severalNamed", ["name": name])
        }
    }
}
