import Kernel

extension DemoFirm {
    /// One number for every byte of a block: equal on every machine for the same firm.
    static func checksum(_ block: DemoBlock) -> UInt64 {
        var text = ""
        for customer in block.customers {
            text += "\(customer.position)|\(customer.name)|\(customer.phone ?? "")|\(customer.email ?? "")|\(customer.birthday?.iso ?? "")|"
            text += "\(customer.spot?.district ?? "")|\(customer.line ?? "")|\(customer.postcode ?? "")|\(customer.branch)|\(customer.since.iso)|"
            text += "\(customer.taxNumber ?? "")|\(customer.tags)|\(customer.morePhones.map(\.value))\n"
        }
        for receipt in block.receipts + block.returns {
            text += "\(receipt.customer) \(receipt.at.ms) \(receipt.branch) \(receipt.seller) \(receipt.channel) \(receipt.lines.lowerBound) \(receipt.returns ?? -1)\n"
        }
        for line in block.lines { text += "\(line.product) \(line.quantity) \(line.unitPrice) \(line.discount) \(line.vat) \(line.unitCost)\n" }
        for relation in block.relations { text += "\(relation.firm) \(relation.person) \(relation.role) \(relation.influence)\n" }
        return StableHash.of(text)
    }
}
