import Assessment
import FireEvents
import ModelRuns
import Tables

/// The documents beside the report: the daily summary, a form for each large fire, and what attachments bring.
struct ResponseFiles {
    let response: ResponseScene

    init(scene: Scene, picture: ResponsePicture) { response = ResponseScene(scene: scene, picture: picture) }

    var all: [ReportFile] {
        let daily = DailySummary(response: response).document
        return [
            ReportFile(path: "daily.html", contents: daily.html),
            ReportFile(path: "daily.md", contents: daily.markdown),
        ] + RegimeSection(response: response).files + reported.flatMap(forms)
            + response.picture.attachments.flatMap(\.files)
    }

    private func forms(_ fire: LocatedEvent) -> [ReportFile] {
        let form = IncidentForm(response: response, fire: fire)
        let name = "ics209/" + fire.event.id.fileName
        return [
            ReportFile(path: name + ".html", contents: form.document.html),
            ReportFile(path: name + ".json", contents: form.json.indentedText),
        ]
    }

    /// The ten largest fires that burn, and every burning fire near a settlement.
    private var reported: [LocatedEvent] {
        let situation = response.scene.situation
        let largest = situation.fires.filter(\.event.status.isBurning).prefix(10)
        var seen: Set<String> = []
        return (Array(largest) + situation.nearSettlements).filter { seen.insert($0.event.id).inserted }
    }
}

extension String {
    /// Letters, digits, `-`, `_` and `.` of ASCII; anything else becomes `_`.
    var fileName: String {
        let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-_.".unicodeScalars.contains(scalar))
            return isPlain ? scalar : "_"
        }
        let name = String(String.UnicodeScalarView(scalars))
        return name.allSatisfy { $0 == "." } ? "_" : name
    }
}
