import ArgumentParser

@main
struct Bakkal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bakkal")
}
