internal import Foundation

/// A whole response, kept as text in `Tests/Goldens`.
public enum Golden {
    /// Nil when the text is the one that is kept; else where they first differ.
    ///
    /// With `KOERS_GOLDENS=write` in the environment the text is kept instead.
    public static func difference(_ text: String, from name: String) throws -> String? {
        let file = URL(filePath: packageRoot).appending(path: "Tests/Goldens/\(name)")
        if ProcessInfo.processInfo.environment["KOERS_GOLDENS"] == "write" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return nil
        }
        guard let bytes = try? Data(contentsOf: file) else {
            return "\(name) is not kept yet; run the tests once with KOERS_GOLDENS=write"
        }
        // Decoded as it is: a byte order mark is part of a response.
        let kept = String(decoding: bytes, as: UTF8.self)
        guard kept != text else { return nil }
        let pairs = zip(lines(kept), lines(text))
        for (place, (old, new)) in pairs.enumerated() where old != new {
            return "\(name), line \(place + 1):\n- \(old)\n+ \(new)"
        }
        return "\(name) has another length"
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
