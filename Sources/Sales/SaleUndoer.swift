import Storage
import Web
struct SaleUndoer: Undoer {}
