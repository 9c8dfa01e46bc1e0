import Storage

// Until Storage brings its own.
public protocol Undoer: Sendable {}
