import Wording

/// A block of ICS form 209 with its number and name.
///
/// - Source: ICS209, Form 209 of FEMA, Incident Status Summary; the names of blocks 31–34 and 48–53 are shortened.
struct IncidentBlock {
    let number: Int
    let english: String
    let russian: String

    /// Marked with an asterisk on the form.
    var isMandatory: Bool { Self.mandatory.contains(number) }

    private static let mandatory: Set<Int> = [1, 3, 4, 6, 9, 11, 12, 13, 14, 15, 16, 17, 18, 20, 25, 28]

    private init(_ number: Int, _ english: String, _ russian: String) {
        (self.number, self.english, self.russian) = (number, english, russian)
    }

    static let all: [IncidentBlock] = [
        .init(1, "Incident name", "Название происшествия"), .init(2, "Incident number", "Номер происшествия"),
        .init(3, "Report version", "Версия сводки"),
        .init(4, "Incident commander and agency", "Руководитель тушения и ведомство"),
        .init(5, "Incident management organization", "Организация управления"),
        .init(6, "Incident start date and time", "Начало, дата и время"),
        .init(7, "Current incident size or area", "Площадь на момент сводки"),
        .init(8, "Percent contained", "Локализовано, %"), .init(9, "Incident definition", "Вид происшествия"),
        .init(10, "Incident complexity level", "Уровень сложности"), .init(11, "For time period", "Отчётный период"),
        .init(12, "Prepared by", "Подготовил"), .init(13, "Date and time submitted", "Дата и время представления"),
        .init(14, "Approved by", "Утвердил"), .init(15, "Sent to", "Кому направлено"),
        .init(16, "State", "Регион"), .init(17, "County, parish or borough", "Район"),
        .init(18, "City", "Населённый пункт"),
        .init(19, "Unit or other", "Подразделение"), .init(20, "Incident jurisdiction", "Чья ответственность"),
        .init(21, "Ownership of the location", "Владелец земли"),
        .init(22, "Latitude and longitude", "Широта и долгота"),
        .init(23, "US National Grid reference", "Координаты US National Grid"),
        .init(24, "Legal description", "Кадастровое описание"),
        .init(25, "Short location description", "Краткое описание места"),
        .init(26, "UTM coordinates", "Координаты UTM"), .init(27, "Electronic geospatial data", "Геоданные в файлах"),
        .init(28, "Significant events of the period", "Главные события периода"),
        .init(29, "Materials or hazards involved", "Материалы и опасности"), .init(30, "Damage assessment", "Ущерб"),
        .init(31, "Public status summary", "Население"),
        .init(32, "Responder status summary", "Участники тушения: состояние"),
        .init(33, "Life, safety and health: remarks", "Жизнь и здоровье: замечания"),
        .init(34, "Life, safety and health: threat management", "Жизнь и здоровье: меры"),
        .init(35, "Weather concerns", "Погодные условия"),
        .init(36, "Projected activity, 12 to 72 hours", "Прогноз на 12–72 ч"),
        .init(37, "Strategic objectives", "Стратегические цели"),
        .init(38, "Threat and risk, 12 to 72 hours", "Угрозы на 12–72 ч"),
        .init(39, "Critical resource needs", "Недостающие силы и средства"),
        .init(40, "Strategic discussion", "Стратегия"),
        .init(41, "Planned actions, next period", "План на следующий период"),
        .init(42, "Projected final size", "Ожидаемая конечная площадь"),
        .init(43, "Anticipated completion", "Ожидаемое завершение"),
        .init(44, "Projected start of demobilization", "Ожидаемое начало вывода сил"),
        .init(45, "Estimated cost to date", "Затраты на сегодня"),
        .init(46, "Projected final cost", "Ожидаемые затраты"),
        .init(47, "Remarks", "Примечания"), .init(48, "Agency or organization", "Ведомство или организация"),
        .init(49, "Resources", "Силы и средства"), .init(50, "Additional personnel", "Дополнительный персонал"),
        .init(51, "Total personnel", "Всего персонала"), .init(52, "Total resources", "Всего сил и средств"),
        .init(53, "Cooperating organizations", "Содействующие организации"),
    ]
}
