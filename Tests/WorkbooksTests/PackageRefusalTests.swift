import Testing

@testable import Workbooks

/// What is said of a file that cannot be read tells what to do.
@Suite struct PackageRefusalTests {
    @Test("a sheet that is not there is named")
    func sheet() {
        #expect(
            PackageRefusal.noSheet("Blad2").description == "the workbook has no sheet \"Blad2\"")
    }
}
