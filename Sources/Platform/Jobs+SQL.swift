import Kernel
import Storage

extension Reading {
    func deadJobCount() throws -> Int { Int(try one("SELECT COUNT(*) FROM job WHERE state = 'dead'") ?? 0) }
    func waitingJobCount() throws -> Int { Int(try one("SELECT COUNT(*) FROM job WHERE state <> 'dead'") ?? 0) }
}
