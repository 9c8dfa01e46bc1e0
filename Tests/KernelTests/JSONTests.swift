import Kernel
import Testing

@Suite("JSON") struct JSONTests {
    @Test("one value, one text")
    func write() {
        let json: JSON = ["ad": "Ayşe \"Y\"\n\u{1}", "puan": 12, "oran": 0.5, "var": true, "yok": nil, "liste": [1, [], [:]]]
        #expect(json.text == #"{"ad":"Ayşe \"Y\"\n\u0001","puan":12,"oran":0.5,"var":true,"yok":null,"liste":[1,[],{}]}"#)
        #expect(JSON.real(.nan).text == "null")
    }

    @Test("what is written is read back, and the order of fields stays", arguments: [
        #"{"b":1,"a":[true,false,null,"x",-3,1.5,1e+20],"":{}}"#, #""""#, "0", "-0.25", "[]", #"["\\ \" /"]"#, "9223372036854775807", "-9223372036854775808",
    ])
    func roundTrip(text: String) throws { #expect(try JSON(parsing: text).text == text) }

    @Test("spaces and escapes are understood") func escapes() throws {
        #expect(try JSON(parsing: " { \"a\" : [ 1 , 2 ] } \n") == ["a": [1, 2]])
        #expect(try JSON(parsing: #""\u0131\ud83d\ude00\t\/""#) == "ı😀\t/")
        #expect(try JSON(parsing: "36893488147419103232") == .real(0x1p65))
        #expect(try JSON(parsing: #"{"a":1,"a":2}"#) == ["a": 2])
        #expect(try JSON(parsing: "-0") == .int(0))
    }

    @Test("what is no JSON is refused, and says where", arguments: [
        ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\" 1}", 5), ("01", 1), ("1.", 2), ("+1", 0), ("nul", 0), ("\"a", 2), ("\"\t\"", 1), ("[1] 2", 4), (#""\ud800""#, 7), (#""\x""#, 3), ("1e999", 5), ("[1 2]", 3), ("'a'", 0),
    ])
    func refuse(text: String, offset: Int) {
        let error = #expect(throws: JSON.Unreadable.self) { try JSON(parsing: text) }
        #expect(error?.offset == offset)
        #expect(error?.status == 400)
    }

    @Test("broken UTF-8 and endless nesting are refused")
    func hostile() {
        #expect(throws: JSON.Unreadable.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
        #expect(throws: JSON.Unreadable.self) { try JSON(parsing: String(repeating: "[", count: 100_000)) }
        #expect(throws: Never.self) { try JSON(parsing: String(repeating: "[", count: 200) + String(repeating: "]", count: 200)) }
    }

    @Test("fields are set, read and removed in place")
    func fields() {
        var fields: JSON.Fields = ["a": 1, "b": 2]
        fields["a"] = "x"
        fields["c"] = nil
        fields["b"] = .null
        #expect(JSON.object(fields).text == #"{"a":"x","b":null}"#)
        let json: JSON = ["list": [["n": 3]]]
        #expect(json["list"][0]["n"].int == 3)
        #expect(json["none"][7].isNull)
        #expect(JSON.object(.init(["z": 1, "a": 2])).text == #"{"a":2,"z":1}"#)
    }
}
