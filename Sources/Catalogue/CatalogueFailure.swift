import Kernel

/// What the catalogue refuses.
public enum CatalogueFailure: Failure, Hashable {
    case noSuchProduct
    case codeTaken(String)
    case changedMeanwhile

    public var status: Int {
        switch self {
        case .noSuchProduct: 404
        case .codeTaken, .changedMeanwhile: 409
        }
    }
    public var field: String? { if case .codeTaken = self { "kod" } else { nil } }
    public var words: Words {
        switch self {
        case .noSuchProduct:
            Words("Bu ürün yok. Adresi yanlış yazılmış olabilir.", "There is no such product. The address may be mistyped.")
        case .codeTaken(let code):
            Words("“\(code)” kodu başka bir üründe. Başka bir kod yazın ya da boş bırakın.", "Another product has the code “\(code)”. Write another one or leave it blank.")
        case .changedMeanwhile:
            Words("Siz yazarken bu ürünü başka biri değiştirdi. Sayfayı yenileyip yeni hâline bakın.", "Somebody else changed this product while you were writing. Reload the page to see it as it is now.")
        }
    }
}
