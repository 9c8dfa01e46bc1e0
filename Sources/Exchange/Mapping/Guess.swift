import Kernel

/// Proposes what each column of a file is, from its title first and from its values second.
///
/// A guess that the title and the values agree on is certain; one from half a title or from values
/// alone asks the person to choose. Nothing is imported by guess without being shown.
public enum Guess {
    /// The mapping for the head of a file, already turned into UTF-8.
    ///
    /// - Throws: ``ImportFailure/empty`` without any row, ``ImportFailure/onlyHeader`` without any record.
    public static func mapping(for target: Target, text: [UInt8], charset: Charset = .utf8,
                               separator: Separator? = nil, hasHeader: Bool? = nil) throws -> Mapping {
        let sample = try Sample(text, target: target, separator: separator, hasHeader: hasHeader)
        guard !sample.profiles.isEmpty else { throw ImportFailure.empty }
        guard sample.records > 0 else { throw ImportFailure.onlyHeader }
        let titles = sample.profiles.indices.map { Title($0 < sample.titles.count ? sample.titles[$0] : "") }

        var fields = FieldGuess(target: target, titles: titles, profiles: sample.profiles, hasHeader: sample.hasHeader)
        fields.guess()
        let values = ValueGuess(titles: titles, profiles: sample.profiles, fields: fields.fields, sample: sample)
        let columns = sample.profiles.indices.map { index in
            Mapping.Column(
                title: index < sample.titles.count ? sample.titles[index] : "",
                field: fields.fields[index], certainty: fields.certainties[index], example: sample.profiles[index].example,
                decimals: values.style(index), unit: values.unit(index), dayOrder: sample.profiles[index].dayOrder)
        }
        let (currency, seen) = values.currency(target)
        return Mapping(target: target, charset: charset, separator: sample.separator, hasHeader: sample.hasHeader,
                       rowsAbove: sample.rowsAbove, columns: columns, currency: currency, currencySeen: seen)
    }
}
