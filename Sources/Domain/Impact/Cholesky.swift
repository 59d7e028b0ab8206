/// A symmetric matrix of products, cut into a lower triangle and its mirror image; rows that are a
/// linear combination of earlier ones are left out.
struct Cholesky: Sendable {
    let count: Int
    /// Row by row.
    private var lower: [Double]
    /// Whether a row adds something to those before it.
    private(set) var isKept: [Bool]

    /// `matrix` row by row. A row is left out when less than a ten-billionth of its square remains
    /// beside the rows before it, or when it was as good as nothing against `scale` to begin with.
    init(_ matrix: [Double], count: Int, scale: [Double]? = nil) {
        self.count = count
        lower = Array(repeating: 0, count: count * count)
        isKept = Array(repeating: false, count: count)
        for row in 0..<count {
            for column in 0...row {
                var sum = matrix[row * count + column]
                for place in 0..<column where isKept[place] {
                    sum -= lower[row * count + place] * lower[column * count + place]
                }
                if column < row {
                    lower[row * count + column] =
                        isKept[column] ? sum / lower[column * count + column] : 0
                    continue
                }
                let whole = matrix[row * count + row]
                isKept[row] = whole > 1e-14 * (scale?[row] ?? 0) && sum > 1e-10 * whole
                if isKept[row] { lower[row * count + row] = sum.squareRoot() }
            }
        }
    }

    /// The solution for one right side; 0 for rows that were left out.
    func solved(_ right: [Double]) -> [Double] {
        var found = right
        for row in 0..<count {
            guard isKept[row] else {
                found[row] = 0
                continue
            }
            for place in 0..<row { found[row] -= lower[row * count + place] * found[place] }
            found[row] /= lower[row * count + row]
        }
        for row in (0..<count).reversed() where isKept[row] {
            for place in row + 1..<max(row + 1, count) {
                found[row] -= lower[place * count + row] * found[place]
            }
            found[row] /= lower[row * count + row]
        }
        return found
    }
}
