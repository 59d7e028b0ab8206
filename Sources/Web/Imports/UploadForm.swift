import HTML

/// Hands over a file; a plain form, so it works without JavaScript.
struct UploadForm: HTML {
    let frame: Frame
    /// Sent along, so that sending the form twice is one import.
    let token: String
    /// Why the last file was not taken; nil before there was one.
    let mistake: UploadMistake?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2 { wording("upload.title") }
            if let mistake { complaint(mistake) }
            if frame.isInvented { p { wording("error.409.text") } } else { fields }
        }
    }

    @HTMLBuilder private var fields: some HTML {
        form(
            .class("upload"), .method("post"), .action(Link.imports.path),
            .enctype("multipart/form-data"), .data("upload", value: "file")
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Upload.Field.token), .value(token))
            div(.class("drop"), .data("drop", value: "file")) {
                label(.for("file")) { wording("upload.label") }
                input(
                    .type("file"), .id("file"), .name(Upload.Field.file),
                    .accept(".csv,.tsv,.txt,.xlsx,.xlsm,.zip,text/csv"),
                    .aria("describedby", value: "upload-text"))
                p(.class("drop-hint"), .hidden) { wording("upload.drop") }
            }
            details {
                summary { wording("upload.paste") }
                input(
                    .type("hidden"), .name(Upload.Field.pastedName),
                    .value("\(wording("upload.paste.name")).csv"))
                label(.for("pasted")) { wording("upload.paste.text") }
                textarea(
                    .id("pasted"), .name(Upload.Field.pasted), .custom(name: "rows", value: "8"),
                    .custom(name: "spellcheck", value: "false")
                ) { "" }
            }
            button(.type("submit")) { wording("upload.button") }
            underWay
        }
        p(.class("muted"), .id("upload-text")) {
            wording("upload.text", ["n": UploadForm.mostMegabytes(wording)])
        }
    }

    /// How far a large file is, where there is JavaScript to tell it.
    private var underWay: some HTML {
        div(
            .class("upload-way"), .hidden,
            .data("sending", value: wording("upload.sending")),
            .data("sent", value: wording("upload.sent")),
            .data("stopped", value: wording("upload.stopped")),
            .data("broken", value: wording("upload.broken"))
        ) {
            HTMLElement<HTMLTag.progress, _>(
                .class("job-progress"), .max("100"), .value("0"),
                .aria("label", value: wording("job.progress"))
            ) {}
            p(.role("status")) {}
            button(.type("button"), .class("is-quiet")) { wording("job.stop") }
        }
    }

    private static func mostMegabytes(_ wording: Wording) -> String {
        wording.whole(ImportJob.mostBytes / 1_000_000)
    }

    private func complaint(_ mistake: UploadMistake) -> some HTML {
        div(.class("notice"), .role("alert")) {
            switch mistake {
            case .noFile: p(.class("error-detail")) { wording("upload.noFile") }
            case .brokenForm: p(.class("error-detail")) { wording("upload.brokenForm") }
            case .busy: p(.class("error-detail")) { wording("upload.busy") }
            case .noRoom:
                p(.class("error-detail")) { wording.saidAsSentence(mistake.description) }
            case .tooLarge:
                p(.class("error-detail")) {
                    wording("upload.tooLarge", ["n": UploadForm.mostMegabytes(wording)])
                }
                Command(
                    frame.command("import \(wording("command.file"))"),
                    wording("upload.tooLarge.command"))
            case .unreadable(let file, let reason):
                p(.class("error-detail")) { "\(file): \(wording.said(reason))" }
            }
        }
    }
}
