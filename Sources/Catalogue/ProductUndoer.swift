import Storage
struct ProductUndoer: Undoer {}
