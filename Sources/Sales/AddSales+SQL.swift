import Kernel
import Storage

extension Book {
    static let saleColumns = """
        customer_id, at, id, day, kind, number, branch_id, seller_id, channel, total, discount, vat, cost, lines, \
        returns_sale_id, note, created_at, revision, batch_id
        """
    static let lineColumns = """
        customer_id, sale_id, line, product_id, quantity, unit_price, discount, vat_rate, amount, vat, cost, batch_id
        """

    func pour(_ load: SaleLoad, _ ids: Range<Int64>, _ sums: [SaleSums], _ reckoned: [Reckoning.Line], _ order: [Int]) throws {
        let batch = batch?.rawValue, now = at.ms
        try bulk("sale", Book.saleColumns) { sink in
            for index in order where load.joins.isEmpty || load.joins[index] == nil {
                let head = load.heads[index], sum = sums[index]
                sink.put(head.customer)
                sink.put(head.at.ms)
                sink.put(ids.lowerBound + Int64(index))
                sink.put(Int64(head.at.day.number))
                sink.put(head.kind.rawValue)
                sink.put(head.number)
                sink.put(head.branch)
                sink.put(head.seller)
                sink.put(head.channel.rawValue)
                sink.put(sum.total)
                sink.put(sum.discount)
                sink.put(sum.vat)
                sink.put(sum.cost)
                sink.put(load.range(index).count)
                sink.put(head.returns)
                sink.put(head.note)
                sink.put(now)
                sink.put(0)
                sink.put(batch)
                try sink.endRow()
            }
        }
        for (index, join) in load.joins.sorted(by: { $0.key < $1.key }) {
            let sum = sums[index]
            try execute("""
                UPDATE sale SET total = total + \(sum.total), discount = discount + \(sum.discount), vat = vat + \(sum.vat), cost = cost + \(sum.cost),
                    lines = lines + \(load.range(index).count) WHERE id = \(join.sale)
                """)
        }
        guard !load.lines.isEmpty else { return }
        try bulk("sale_line", Book.lineColumns) { sink in
            for index in order {
                let join = load.joins.isEmpty ? nil : load.joins[index], range = load.range(index)
                let customer = load.heads[index].customer, id = join?.sale ?? ids.lowerBound + Int64(index), before = join?.lines ?? 0
                for place in range {
                    let line = load.lines[place], sum = reckoned[place]
                    sink.put(customer)
                    sink.put(id)
                    sink.put(before + place - range.lowerBound + 1)
                    sink.put(line.product)
                    sink.put(line.quantity)
                    sink.put(line.unitPrice)
                    sink.put(line.discount)
                    sink.put(line.vatRate)
                    sink.put(sum.amount)
                    sink.put(sum.vat)
                    sink.put(sum.cost)
                    sink.put(batch)
                    try sink.endRow()
                }
            }
        }
    }
}
