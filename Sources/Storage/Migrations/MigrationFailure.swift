import Kernel

/// Why the tables were not brought up to date. Nothing was changed by the step named.
public enum MigrationFailure: Failure {
    /// The data knows steps this program does not: it was written by a newer one.
    case newerData([String])
    /// A released step was edited afterwards.
    case edited(String)
    /// A step stands in the list before one that has already run.
    case outOfOrder(String, after: String)
    /// Two steps of one name.
    case twice(String)
    /// The step broke a reference between rows.
    case brokenReference(String, table: String)

    public var status: Int { 503 }

    public var words: Words {
        switch self {
        case .newerData(let names):
            Words(
                "Bu veriler Bakkal’ın daha yeni bir sürümüyle yazılmış (\(names.joined(separator: ", "))). Programı yükseltin; veriler olduğu gibi duruyor.",
                "This data was written by a newer version of Bakkal (\(names.joined(separator: ", "))). Upgrade the program; the data is untouched.")
        case .edited(let name):
            Words(
                "“\(name)” adımı çalıştırıldıktan sonra değiştirilmiş. Veriler olduğu gibi duruyor.",
                "Migration “\(name)” was edited after it had run. The data is untouched.")
        case .outOfOrder(let name, let later):
            Words(
                "“\(name)” adımı, daha önce çalışmış “\(later)” adımının önüne konmuş. Yeni adımlar sona eklenir.",
                "Migration “\(name)” was put before “\(later)”, which has already run. New ones go to the end.")
        case .twice(let name):
            Words("“\(name)” adlı iki adım var.", "There are two migrations named “\(name)”.")
        case .brokenReference(let name, let table):
            Words(
                "“\(name)” adımı \(table) tablosunda bağlı kayıtları koparıyor. Geri alındı.",
                "Migration “\(name)” leaves rows of \(table) pointing to nothing. It was taken back.")
        }
    }
}
