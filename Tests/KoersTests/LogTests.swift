import Foundation
import Logging
import Synchronization
import Testing

@testable import Koers

/// The lines of the log that other programs read.
@Suite struct LogTests {
    @Test("a line is one JSON object, whatever is in it")
    func line() throws {
        let lines = Mutex<[String]>([])
        var logger = Logger(label: "koers") { label in
            JSONLog(label) { line in lines.withLock { $0.append(line) } }
        }
        logger[metadataKey: "hb.request.id"] = "0a1b"
        logger.notice("he said \"no\"\nand left", metadata: ["ms": "3.20"])
        logger.debug("not asked for")
        let found = lines.withLock { $0 }
        #expect(found.count == 1 && !found[0].contains("\n"))
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(found[0].utf8)) as? [String: String])
        #expect(object["level"] == "notice" && object["request"] == "0a1b")
        #expect(object["message"] == "he said \"no\"\nand left" && object["ms"] == "3.20")
        #expect(object["time"]?.hasSuffix("Z") == true)
    }
}
