import Kernel

/// Why an entry of the timetable was not run at once.
public enum JobFailure: Failure {
    case unknown(String)
    case runsAlready(Words)

    public var status: Int {
        switch self {
        case .unknown: 404
        case .runsAlready: 409
        }
    }

    public var words: Words {
        switch self {
        case .unknown(let name): Words("“\(name)” adlı bir iş yok.", "There is no task named “\(name)”.")
        case .runsAlready(let what): Words("\(what.tr) şu anda çalışıyor.", "\(what.en) is running right now.")
        }
    }
}
