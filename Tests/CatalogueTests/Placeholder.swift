import Testing
@Suite struct CataloguePlaceholder {}
