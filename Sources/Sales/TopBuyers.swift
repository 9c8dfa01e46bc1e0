import Catalogue
import Customers
import Kernel
import Storage
import Web

/// Who has bought most of a product, on its page.
@Sendable func topBuyers(_ reader: Reader, _ product: Product, _ visit: Visit) throws -> HTML {
    let buyers = try reader.topBuyers(of: product.id, limit: 8), say = visit.say
    guard !buyers.isEmpty else { return HTML() }
    return card("alanlar", say("En çok alanlar", "Top buyers"), """
        <ul class="list">\(buyers, { "<li><div class=\"grow\"><p><a class=\"name\" href=\"/musteriler/\($0.id)\">\($0.name)</a></p><p class=\"sub\">\(say("\($0.times) satırda", "on \($0.times) lines"))</p></div><span class=\"nowrap\">\(visit.money($0.amount))</span></li>" })</ul>
        """)
}

struct Buyer: Sendable {
    let id: ID<Customer>
    let name: String
    let amount: Int64
    let times: Int64
}
