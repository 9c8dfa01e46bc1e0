import Testing
@Suite struct CustomersPlaceholder {}
