internal import Domain
internal import Intake
internal import Storage

/// A file of the invented company: its name and its text, in the canonical form.
public typealias SampleText = (name: String, text: String)

/// The invented company that one looks around in, loaded by whichever server comes first.
struct SampleJob {
    let files: [SampleText]
    let goals: [ActivityGoal]
    let sayings: Site.RoundSayings

    /// Where the invented company is.
    static let zone = "Europe/Amsterdam"
    /// Why a file was not taken in beside it.
    static let isIn = "an invented company is in; start your own first"
    /// What its job is called.
    static let subject = "sample"

    /// Reads all files within the transaction in which the job is marked as done.
    func perform(_ writer: FactWriter, at second: Int) throws {
        guard !files.isEmpty else {
            throw JobRefusal("this Koers has no invented company to show")
        }
        do {
            try writer.requireNoFacts()
        } catch is SampleRefusal {
            throw JobRefusal("there are figures already")
        }
        for file in files {
            guard case .facts(let kind) = KoersFile(named: file.name) else { continue }
            try writer.anotherFile { writer in
                let run = ImportRun(
                    MemorySource(file.text), named: file.name, as: .canonical(kind), at: second)
                let receipt = try run.run(in: writer).receipt
                guard receipt.rejected == 0 else {
                    throw JobRefusal("\(file.name) of the invented company cannot be read")
                }
            }
        }
        try writer.keep(goals)
        try writer.keep(sayings.choices, sayings.priorities)
        try writer.keepAsSample(at: second)
    }
}
