import Glibc
import Testing

@testable import FireBehavior
