import ArgumentParser

@main
struct Bakkal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bakkal",
        abstract: "A CRM for small and medium firms: the book of a grocer who knows every customer.",
        discussion: "Start with: bakkal serve",
        version: "0.1.0",
        subcommands: [Serve.self, SampleFirm.self, Import.self, ShowCustomer.self, UndoBatch.self, Migrate.self, User.self,
                      BackupNow.self, Restore.self, Doctor.self, Insight.self])
}
