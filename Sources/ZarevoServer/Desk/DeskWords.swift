import EmergencyResponse
import Geo
import Wording
import People
import Reports

/// Words of the pages for those who act, in both languages.
struct DeskWords {
    let text: DeskText

    private func chosen(_ pair: (String, String)?) -> String? { pair.map { text($0.0, $0.1) } }

    /// `Put a regime in force`.
    func act(_ kind: String) -> String { chosen(Self.acts[kind]) ?? kind }

    /// What a field asks for.
    func label(_ name: String) -> String { chosen(Self.labels[name]) ?? name }

    func hint(_ name: String) -> String? { chosen(Self.hints[name]) }

    func page(_ page: DeskPages) -> String { chosen(Self.pages[page]) ?? page.rawValue }

    func role(_ role: Role) -> String {
        switch role {
        case .viewer: text("viewer", "наблюдатель")
        case .analyst: text("analyst", "аналитик")
        case .dutyOfficer: text("duty officer", "оперативный дежурный")
        case .approver: text("approver", "утверждающее лицо")
        case .administrator: text("administrator", "администратор")
        }
    }

    /// How a choice is read.
    func choice(_ name: String, _ value: String) -> String {
        switch name {
        case "regime": Regime(rawValue: value).map(text.regime) ?? value
        case "level": ResponseLevel(rawValue: value).map(text.level) ?? value
        case "origin": value == "foreign" ? text("from abroad", "из-за рубежа") : text("domestic", "внутренняя")
        case "extent": AreaReference.Extent(rawValue: value).map(text.extent) ?? value
        case "response": RequestAnswer.Response(rawValue: value).map(text.answer) ?? value
        case "zone": ProtectionZone(rawValue: value).map(text.zone) ?? text("not said", "не указана")
        case "exercise", "prolong", "allClear", "insist":
            value == "true" ? text("yes", "да") : text("no", "нет")
        default: value
        }
    }

    /// Why a rule refuses an act, in a word; the ledger's own words say the rest.
    func refusal(_ kind: Refusal.Kind) -> String {
        switch kind {
        case .wrongState: text("the state does not allow it", "состояние этого не допускает")
        case .unknownSubject: text("nothing of this name is there", "такого имени нет")
        case .outsideAuthority: text("beyond the authority", "вне полномочий")
        case .secondPersonNeeded: text("a second person has to confirm", "нужно подтверждение второго лица")
        case .incomplete: text("something is missing or cannot be", "чего-то не хватает или так не может быть")
        case .wrongTime: text("the time cannot be", "время невозможно")
        case .frozen: text("it does not change any more", "изменению не подлежит")
        case .staleHead: text("it has changed meanwhile", "тем временем изменилось")
        }
    }

    /// Why an account may not; `nil` where it may, as far as the state does not speak against it.
    func whyNot(_ kind: String, _ standing: Gate.Standing?, isUnclaimed: Bool, at instant: Instant) -> String? {
        guard let account = standing?.account else {
            return isUnclaimed
                ? text("there are no accounts yet (zarevo users add)", "учётных записей ещё нет (zarevo users add)")
                : text("nobody is signed in", "вход не выполнен")
        }
        guard account.refusal(of: .act(kind), at: instant) != nil else { return nil }
        let permission = Permission.act(kind)
        if !account.role.may(permission) {
            let holders = permission.holders.map(role).joined(separator: text(" or ", " или "))
            return text(
                "not for the role \(role(account.role)); it takes: \(holders)",
                "роли «\(role(account.role))» не дано; нужно: \(holders)")
        }
        return account.authority?.areas.isEmpty ?? true
            ? text("the account has no authority over an area", "у учётной записи нет полномочий на территорию")
            : text("the authority does not hold now", "полномочия сейчас не действуют")
    }

    private static let pages: [DeskPages: (String, String)] = [
        .situation: ("Situation", "Обстановка"), .claims: ("Claims", "Сообщения"), .grounds: ("Grounds", "Основания"),
        .declarations: ("Declarations", "Режимы"), .decisions: ("Decisions", "Решения"),
        .orders: ("Orders", "Поручения"), .requests: ("Requests", "Запросы"), .offers: ("Offers", "Предложения"),
        .alerts: ("Alerts", "Оповещения"), .reports: ("Reports", "Донесения"),
        .fires: ("Suppression and names", "Тушение и названия"),
    ]

    private static let acts: [String: (String, String)] = [
        "report.draft": ("Draft a report", "Подготовить донесение"), "report.revise": ("Revise", "Переработать"),
        "report.submit": ("Submit", "Представить"), "report.withdraw": ("Withdraw", "Отозвать"),
        "decision.propose": ("Propose a decision", "Предложить решение"), "decision.review": ("Review", "Рассмотреть"),
        "decision.publish": ("Publish", "Опубликовать"), "decision.supersede": ("Supersede", "Заменить"),
        "decision.revoke": ("Revoke", "Отменить"),
        "order.issue": ("Issue an order", "Отдать поручение"),
        "order.acknowledge": ("Acknowledge", "Подтвердить получение"),
        "order.begin": ("Begin", "Начать исполнение"), "order.complete": ("Complete", "Отметить исполнение"),
        "order.cancel": ("Cancel", "Отменить"),
        "request.send": ("Ask for help", "Запросить помощь"),
        "request.acknowledge": ("Acknowledge", "Подтвердить получение"),
        "request.answer": ("Answer", "Ответить"), "request.renew": ("Renew", "Продлить"),
        "request.meet": ("Mark as met", "Отметить выполнение"), "request.withdraw": ("Withdraw", "Отозвать"),
        "request.lapse": ("Mark as lapsed", "Отметить истечение"),
        "offer.receive": ("Record an offer", "Записать предложение"),
        "offer.acknowledge": ("Acknowledge", "Принять к сведению"),
        "offer.hold": ("Hold until needed", "Отложить: если понадобится"), "offer.accept": ("Accept", "Принять"),
        "offer.decline": ("Decline", "Отклонить"), "offer.withdraw": ("Record its withdrawal", "Записать отзыв"),
        "offer.expire": ("Mark as expired", "Отметить истечение"),
        "offer.commit": ("Record what is committed", "Записать выделенное"),
        "offer.mobilise": ("Mark as mobilised", "Отметить отправку"),
        "offer.arrive": ("Mark as arrived", "Отметить прибытие"),
        "offer.release": ("Release", "Освободить"), "offer.return": ("Mark as returned", "Отметить возвращение"),
        "declaration.propose": ("Propose a regime", "Предложить режим"),
        "declaration.declare": ("Put a regime in force", "Ввести режим"),
        "declaration.amend": ("Amend", "Изменить"), "declaration.lift": ("Lift", "Снять режим"),
        "fire.register": ("Register a fire", "Зарегистрировать пожар"),
        "fire.update": ("Report new figures", "Обновить сведения"),
        "fire.localise": ("Localised", "Локализован"), "fire.liquidate": ("Put out", "Ликвидирован"),
        "fire.cease": ("Suppression ceased", "Тушение прекращено"),
        "fire.monitor": ("Watched only", "Только наблюдение"),
        "fire.resume": ("Fought again", "Тушение возобновлено"),
        "alert.draft": ("Draft a warning", "Подготовить оповещение"), "alert.revise": ("Revise", "Переработать"),
        "alert.discard": ("Discard", "Снять черновик"),
        "alert.approve": ("Approve and send out", "Утвердить и передать"),
        "alert.update": ("Update", "Обновить"), "alert.cancel": ("Cancel", "Отменить"),
        "naming.give": ("Name a fire", "Дать пожару название"),
        "naming.withdraw": ("Take the name back", "Снять название"),
        "entry.correct": ("Correct an entry", "Исправить запись"),
    ]

    private static let labels: [String: (String, String)] = [
        "subject": ("Id", "Обозначение"), "effectiveAt": ("Took effect, UTC", "Вступило в силу, UTC"),
        "insist": ("The times are meant as they are", "Время указано верно"),
        "title": ("Title", "Заголовок"), "asOf": ("Figures as of, UTC", "Показатели на момент, UTC"),
        "area": ("Area (code or name)", "Территория (код или название)"), "to": ("To whom", "Кому"),
        "reason": ("Reason", "Причина"), "remark": ("Remark", "Примечание"), "text": ("What is decided", "Содержание"),
        "report": ("On which report", "По какому донесению"), "areas": ("Areas", "Территории"),
        "level": ("Level", "Уровень"),
        "number": ("Number of the act", "Номер акта"), "date": ("Date of the act", "Дата акта"),
        "issuedBy": ("Issued by", "Кем издан"), "source": ("Where it can be read", "Где опубликован"),
        "act.number": ("Number of the act", "Номер акта"), "act.date": ("Date of the act", "Дата акта"),
        "act.issuedBy": ("Issued by", "Кем издан"), "act.source": ("Where it can be read", "Где опубликован"),
        "by": ("By which decision", "Каким решением"), "addressee": ("To whom", "Кому"), "task": ("Task", "Задача"),
        "resources": ("People and machines", "Силы и средства"), "decision": ("On which decision", "По какому решению"),
        "term": ("Until, UTC", "До, UTC"), "words.text": ("Words as they were said", "Слова, как они сказаны"),
        "words.speaker": ("Who said them", "Кто сказал"), "words.source": ("Where they stand", "Где приведены"),
        "requester": ("Who asks", "Кто просит"), "origin": ("Help", "Помощь"),
        "lapsesAt": ("Lapses, UTC", "Истекает, UTC"),
        "responder": ("Who answers", "Кто отвечает"), "response": ("Answer", "Ответ"),
        "offeror": ("Who offers", "Кто предлагает"),
        "receiver": ("To whom", "Кому"), "request": ("On which request", "По какому запросу"),
        "expiresAt": ("Ends, UTC", "Окончание, UTC"), "reviewAt": ("Looked at again, UTC", "Вернуться к вопросу, UTC"),
        "extent": ("How much of it", "Сколько"), "regime": ("Regime", "Режим"),
        "ground.rule": ("Ground: rule", "Основание: правило"),
        "ground.facts": ("Ground: facts", "Основание: факты"),
        "ground.since": ("Ground met since, UTC", "Выполнено с, UTC"),
        "ground.evidence": ("Shown by (fires, entries)", "Чем показано (пожары, записи)"),
        "reportedBy": ("Reported by", "Кто сообщил"), "zone": ("Protection zone", "Зона охраны"),
        "containedPercent": ("Contained, %", "Удерживается, %"),
        "areaHectares": ("Area as reported, ha", "Площадь по сообщению, га"),
        "event": ("Fire (its number)", "Пожар (номер)"), "declaration": ("Declaration (its id)", "Режим (обозначение)"),
        "sender": ("Sender (an address)", "Отправитель (адрес)"), "senderName": ("Sender’s name", "Имя отправителя"),
        "senderNameRu": ("Sender’s name in Russian", "Имя отправителя по-русски"),
        "hours": ("Holds for, hours", "Действует, часов"),
        "within": ("Warn within, km", "Оповещать в пределах, км"), "languages": ("Languages", "Языки"),
        "contact": ("Contact", "Контакт"), "web": ("Web address", "Адрес в сети"),
        "exercise": ("An exercise", "Учебное"),
        "prolong": ("The same text for longer", "Тот же текст на больший срок"),
        "allClear": ("All clear", "Отбой: опасности нет"),
        "name": ("Name", "Название"), "entry": ("Number of the entry", "Номер записи"),
    ]

    private static let hints: [String: (String, String)] = [
        "subject": (
            "A short name: letters of a–z, digits, - . _ : /", "Короткое имя: латинские буквы, цифры, - . _ : /"
        ),
        "effectiveAt": ("Empty: when it is recorded", "Пусто: в момент записи"),
        "insist": (
            "Only for times far from now and from the data of the store",
            "Только для времени, далёкого от нынешнего и от данных хранилища"
        ),
        "areas": ("Codes: RU-IRK, RU-BU:part, 04720@RU-KYA", "Коды: RU-IRK, RU-BU:part, 04720@RU-KYA"),
        "resources": (
            "A line each: suppressionAirplane:10:Il-76, firefighter:40, supplies:40 tonnes",
            "По строке: suppressionAirplane:10:Ил-76, firefighter:40, supplies:40 tonnes"
        ),
        "report": ("Id and version: daily/1", "Обозначение и версия: daily/1"),
        "term": ("Empty: until special order", "Пусто: до особого распоряжения"),
        "event": ("Either this or a declaration", "Это или режим"), "sender": ("duty@example.org", "duty@example.org"),
        "hours": ("12 where it is empty", "Пусто: 12"), "within": ("5 where it is empty", "Пусто: 5"),
        "entry": ("What it says is taken back", "Сказанное в ней отзывается"),
    ]
}

/// The pages for those who act.
enum DeskPages: String, CaseIterable {
    case situation, claims, grounds, declarations, decisions, orders, requests, offers, alerts, reports, fires

    /// Families of acts whose subjects a page lists.
    var families: [Subject.Family] {
        switch self {
        case .situation, .claims, .grounds: []
        case .declarations: [.declaration]
        case .decisions: [.decision]
        case .orders: [.order]
        case .requests: [.request]
        case .offers: [.offer]
        case .alerts: [.alert]
        case .reports: [.report]
        case .fires: [.fire, .naming]
        }
    }

    init(_ family: Subject.Family) {
        self = Self.allCases.first { $0.families.contains(family) } ?? .situation
    }
}
