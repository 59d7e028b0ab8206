import HTML

/// What moves an item of a list that is put in order (`order.js`): a handle to drag, two buttons,
/// and without the script a choice of its place. The list itself is an `ol` with the classes and
/// data of `HTMLAttribute.order`, its items have `HTMLAttribute.orderName`, and `OrderSaid` stands
/// beside it.
struct OrderMoves: HTML {
    let wording: Wording
    /// What the item is called.
    let name: String
    /// The name of the field that says its place.
    let field: String
    /// Its place, from 1, and how many there are.
    let place: Int
    let count: Int

    var body: some HTML {
        span(
            .class("order-handle"), .data("order-handle", value: ""), .aria("hidden", value: "true")
        ) {
            "⠿"
        }
        span(.class("order-moves")) {
            button(
                .type("button"), .data("order-up", value: ""),
                .aria("label", value: wording("order.up", ["name": name]))
            ) { "↑" }
            button(
                .type("button"), .data("order-down", value: ""),
                .aria("label", value: wording("order.down", ["name": name]))
            ) { "↓" }
        }
        span(.class("order-place")) {
            label(.for("place-\(field)"), .class("visually-hidden")) {
                wording("order.place", ["name": name])
            }
            select(.id("place-\(field)"), .name(field), .data("order-place", value: "")) {
                ForEach(1...max(count, 1)) { number in
                    option(.value(String(number))) { String(number) }
                        .attributes(
                            .custom(name: "selected", value: "selected"), when: number == place)
                }
            }
        }
    }
}

/// Says aloud where an item went; it stands beside its list.
struct OrderSaid: HTML {
    let wording: Wording

    var body: some HTML {
        p(
            .class("visually-hidden"), .role("status"),
            .data("order-said", value: wording("order.said", [:]))
        ) {}
    }
}
