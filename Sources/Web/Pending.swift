import Storage

// Stand-ins until Storage brings its own.
public struct Timed: Sendable {}
public protocol Undoer: Sendable {}
