import Kernel
import Storage

extension Book {
    /// Takes a decision of the firm back, so that the standard holds again: for undoing what made it.
    public func forget<Value>(_ setting: Setting<Value>) throws {
        guard let old = try settingText(setting.name) else { return }
        try execute("DELETE FROM setting WHERE name = \(setting.name)")
        var changes = Changes()
        changes.note(setting.name, old, nil)
        try record(Event("setting.changed", changes, shown: false))
    }
}
