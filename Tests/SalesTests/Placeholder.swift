import Testing
@Suite struct SalesPlaceholder {}
