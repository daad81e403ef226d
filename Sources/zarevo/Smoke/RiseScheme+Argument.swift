public import ArgumentParser
public import Smoke

/// `sofiev` or `briggs`.
extension RiseScheme: ExpressibleByArgument {}
