import Kernel

/// One row of a customer list, checked. What the file does not have, or has wrong, is empty.
public struct CustomerRow: Sendable, Hashable {
    public var line: Int
    public var number = ""
    /// The whole name: as written, or first name and surname together.
    public var name = ""
    /// Filled only when the file has them apart.
    public var firstName = ""
    public var lastName = ""
    /// Nil when neither the file nor the name tells.
    public var isFirm: Bool?
    public var phones: [Phone] = []
    public var emails: [Email] = []
    public var birthday: Day?
    public var province: Province?
    public var district: District?
    public var address = ""
    public var taxNumber = ""
    public var taxOffice = ""
    public var tags: [String] = []
    public var note = ""
    public var owner = ""
    public var branch = ""
    public var source = ""
    public var created: Day?
}
