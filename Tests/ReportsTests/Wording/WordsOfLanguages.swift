import Wording

@testable import Reports

extension Wording {
    static let english = Language.english.wording
    static let russian = Language.russian.wording
}

extension RoomWords {
    static let english = Language.english.room
}
