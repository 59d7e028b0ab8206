import Domain

/// Reads activities.csv: the file with the most rows by far.
struct ActivityReader: FactReader {
    private let id, type, date, quantity, done: Field
    private let person: Pointer

    init(_ header: Header) {
        id = header["activity_id"]
        person = header.pointer("person_id", .person)
        type = header["type"]
        date = header["date"]
        quantity = header["quantity"]
        done = header["done"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Activity {
        if done.isThere, sheet.isYes(done) == false {
            throw .leftOut(.notDone, "\(done.label) \(sheet.text(done) ?? "")")
        }
        let id = try sheet.required(id)
        let type = try sheet.required(type)
        let day = try sheet.requiredDay(date)
        let quantity = try sheet.whole(quantity, 0...Activity.largestQuantity) ?? 1
        let person = try sheet.requiredPointer(person)
        return Activity(id: id, personID: person, type: type, day: day, quantity: quantity)
    }

    static func batch(_ facts: [Activity]) -> Batch { .activities(facts) }
}
