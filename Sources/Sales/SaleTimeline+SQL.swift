import Customers
import Kernel
import Storage
import Web

extension Sales {
    /// Receipts as the time line tells them: what was bought, in a few words, and where.
    public static let timeline = TimelineSource(
        key: "sale", words: Words("Alışveriş", "Purchase"), icon: "cart", allow: .seeSales, path: { "/satislar/\($0)" }
    ) { customer, before, limit in
        """
        SELECT s.at, CASE s.kind WHEN 0 THEN 'sale' ELSE 'return' END AS kind, s.id AS ref, CAST(NULL AS TEXT) AS title, s.total AS amount,
            COALESCE((SELECT p.name FROM sale_line l JOIN product p ON p.id = l.product_id
                WHERE l.customer_id = s.customer_id AND l.sale_id = s.id ORDER BY l.line LIMIT 1), '')
            || COALESCE((SELECT ', ' || p.name FROM sale_line l JOIN product p ON p.id = l.product_id
                WHERE l.customer_id = s.customer_id AND l.sale_id = s.id ORDER BY l.line LIMIT 1 OFFSET 1), '')
            || CASE WHEN s.lines > 2 THEN ' +' || CAST(s.lines - 2 AS TEXT) ELSE '' END
            || COALESCE((SELECT ' · ' || b.name FROM branch b WHERE b.id = s.branch_id), '') AS detail,
            s.seller_id AS account_id
        FROM (SELECT customer_id, at, id, kind, number, total, lines, branch_id, seller_id FROM sale
            WHERE customer_id = \(customer) AND at < \(before) ORDER BY at DESC, id DESC LIMIT \(limit)) s
        """
    }
}
