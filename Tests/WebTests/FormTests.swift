import Testing
@testable import Web

@Suite("Form") struct FormTests {
    @Test("fields are decoded and trimmed", arguments: [
        ("ad=Ay%C5%9Fe+Y%C4%B1lmaz", "ad", "Ayşe Yılmaz"),
        ("ad=++%C5%9Een++&x=1", "ad", "Şen"),
        ("a=1&a=2", "a", "1"),
        ("bos=", "bos", ""),
        ("tek", "tek", ""),
        ("e%2Bposta=a%40b", "e+posta", "a@b"),
    ]) func decodes(body: String, name: String, value: String) throws {
        #expect(try Form(urlencoded: Array(body.utf8))[name] == value)
    }

    @Test("what cannot be read is refused", arguments: ["ad=%", "ad=%4", "ad=%zz", "ad=%FF%FE", "ad=a%00b"]) func refuses(body: String) {
        #expect(throws: DeskFailure.self) { try Form(urlencoded: Array(body.utf8)) }
    }

    @Test("a form with more than two thousand fields is refused") func tooMany() {
        let body = (0...2_000).map { "a\($0)=1" }.joined(separator: "&")
        #expect(throws: DeskFailure.self) { try Form(urlencoded: Array(body.utf8)) }
    }

    @Test("a query string survives the way there and back") func roundTrip() throws {
        let form = Form([("ara", "çilek & süt=1+1"), ("il", "34"), ("boş", "")])
        #expect(try Form(urlencoded: Array(form.query.utf8))["ara"] == "çilek & süt=1+1")
        #expect(!form.query.contains("bo"))
    }

    @Test("a file in a form is found however the bytes are cut", arguments: [1, 2, 3, 7, 64, 4096]) func multipart(piece: Int) throws {
        let body = Array("--x\r\nContent-Disposition: form-data; name=\"tur\"\r\n\r\nsatış\r\n--x\r\nContent-Disposition: form-data; name=\"dosya\"; filename=\"a.csv\"\r\n\r\nbir\r\n--iki\r\n\r\n--x--\r\n".utf8)
        var reader = Multipart.Stream(boundary: "x")
        var fields: [String: String] = [:], name = "", file: [UInt8] = []
        for start in stride(from: 0, to: body.count, by: piece) {
            for part in try reader.feed(Array(body[start..<min(start + piece, body.count)])) {
                switch part {
                case .field(let key, let value): fields[key] = value
                case .fileStarts(let sent): name = sent
                case .fileBytes(let bytes): file += bytes
                }
            }
        }
        #expect(fields == ["tur": "satış"])
        #expect(name == "a.csv")
        #expect(String(decoding: file, as: UTF8.self) == "bir\r\n--iki\r\n")
    }
}
