import Domain

/// Reads customers.csv.
struct CustomerReader: FactReader {
    private let id, name, type: Field

    init(_ header: Header) {
        id = header["customer_id"]
        name = header["name"]
        type = header["customer_type"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Customer {
        Customer(
            id: try sheet.ownID(id, orName: name, .customer), name: try sheet.required(name),
            type: sheet.text(type))
    }

    static func batch(_ facts: [Customer]) -> Batch { .customers(facts) }
}

/// Reads products.csv.
struct ProductReader: FactReader {
    private let product, type: Field

    init(_ header: Header) {
        product = header["product"]
        type = header["product_type"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Product {
        Product(name: try sheet.required(product), type: sheet.text(type))
    }

    static func batch(_ facts: [Product]) -> Batch { .products(facts) }
}

/// Reads holidays.csv.
struct HolidayReader: FactReader {
    private let date, name: Field

    init(_ header: Header) {
        date = header["date"]
        name = header["name"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Holiday {
        Holiday(day: try sheet.requiredDay(date), name: sheet.text(name))
    }

    static func batch(_ facts: [Holiday]) -> Batch { .holidays(facts) }
}
