/// Something a person can act on: what went wrong, in both languages, and at which field.
///
/// The web layer turns it into a page with `status`, the import into a line of its report.
/// Printed or logged, it reads as its Turkish sentence.
public protocol Failure: Error, Sendable, CustomStringConvertible {
    /// The HTTP status to answer with; 422 unless told otherwise.
    var status: Int { get }
    var words: Words { get }
    /// The name of the form field the sentence belongs under, if it belongs to one.
    var field: String? { get }
}

extension Failure {
    public var status: Int { 422 }
    public var field: String? { nil }
    public var description: String { words.tr }
}
