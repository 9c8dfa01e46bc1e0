import Storage
import Web
struct ProductUndoer: Undoer {}
