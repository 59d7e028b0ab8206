import Domain

/// A pipeline of the sample: its stages and how long deals stay in them.
struct SamplePipeline {
    struct Step {
        let stage: Stage
        /// Days: short stays are usual, long ones rare.
        let stay: ClosedRange<Int>
    }

    let name: String
    let steps: [Step]

    static let installation = SamplePipeline(
        "Installatie",
        [
            ("Intake", 0.10, 10...48), ("Opname", 0.25, 4...24), ("Offerte", 0.45, 8...40),
            ("Onderhandeling", 0.70, 3...24),
        ])
    static let maintenance = SamplePipeline(
        "Onderhoud",
        [("Intake", 0.30, 7...30), ("Voorstel", 0.55, 5...28), ("Contract", 0.85, 3...16)])

    private init(_ name: String, _ steps: [(String, Double, ClosedRange<Int>)]) {
        self.name = name
        self.steps = steps.enumerated().map { place, step in
            Step(
                stage: Stage(
                    pipeline: name, name: step.0, position: place + 1,
                    probability: Int64(step.1 * Double(Stage.certainty))),
                stay: step.2)
        }
    }
}
