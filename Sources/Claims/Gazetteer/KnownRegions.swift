/// Names that texts use for regions of Russia, whether or not their outlines are loaded.
///
/// A line a region: code; English name that takes "region" or "territory" behind it; other English names; Russian names in
/// the nominative.
enum KnownRegions {
    static let russian = """
        RU-IRK;Irkutsk;;Иркутская область,Приангарье,Прибайкалье
        RU-KYA;Krasnoyarsk;;Красноярский край
        RU-BU;Buryatia,Buryat;Buryatiya;Бурятия,Республика Бурятия
        RU-SA;Sakha,Yakut;Yakutia,Yakutiya,Sakha ( Yakutia ),Sakha-Yakutia;Якутия,Республика Саха,Республика Саха ( Якутия ),Саха ( Якутия )
        RU-ZAB;Trans-Baikal,Transbaikal,Zabaikalsky,Zabaykalsky,Zabaikalye,Zabaikal,Chita;Transbaikalia,Zabaikalsk;Забайкальский край,Забайкалье
        RU-AMU;Amur;;Амурская область,Приамурье
        RU-KHA;Khabarovsk;;Хабаровский край
        RU-PRI;Primorsky,Primorye,Primorskiy,Maritime;Primorye;Приморский край,Приморье
        RU-SAK;Sakhalin;;Сахалинская область
        RU-MAG;Magadan;Kolyma;Магаданская область,Колыма
        RU-KAM;Kamchatka;Kamchatka;Камчатский край,Камчатка
        RU-CHU;Chukotka;Chukotka;Чукотский автономный округ,Чукотский АО,Чукотка
        RU-YEV;Jewish Autonomous;Jewish Autonomous Oblast;Еврейская автономная область,ЕАО
        RU-TOM;Tomsk;;Томская область
        RU-KEM;Kemerovo;Kuzbass;Кемеровская область,Кузбасс
        RU-NVS;Novosibirsk;;Новосибирская область
        RU-OMS;Omsk;;Омская область
        RU-ALT;;Altai Territory,Altai Krai,Altai Region,Altay Krai;Алтайский край
        RU-AL;;Altai Republic,Republic of Altai,Altay Republic;Республика Алтай
        RU-TY;Tuva,Tyva;Tuva,Tyva;Тыва,Тува,Республика Тыва
        RU-KK;Khakassia,Khakasia;Khakassia,Khakasia;Хакасия,Республика Хакасия
        RU-TYU;Tyumen;;Тюменская область
        RU-KHM;Khanty-Mansi,Khanty-Mansiysk;Yugra,Khanty-Mansi Autonomous Area;Ханты-Мансийский автономный округ,ХМАО,Югра
        RU-YAN;Yamal-Nenets,Yamalo-Nenets;Yamal;Ямало-Ненецкий автономный округ,ЯНАО,Ямал
        RU-KGN;Kurgan;;Курганская область
        RU-CHE;Chelyabinsk;;Челябинская область
        RU-SVE;Sverdlovsk;;Свердловская область
        RU-PER;Perm;;Пермский край
        RU-BA;Bashkortostan;Bashkortostan,Bashkiria;Башкортостан,Башкирия
        RU-TA;Tatarstan;Tatarstan;Татарстан
        RU-UD;Udmurtia;Udmurtia;Удмуртия
        RU-ME;Mari El;Mari El;Марий Эл
        RU-MO;Mordovia;Mordovia;Мордовия
        RU-CU;Chuvashia;Chuvashia;Чувашия
        RU-KO;Komi;;Республика Коми
        RU-KR;Karelia;Karelia;Карелия
        RU-ARK;Arkhangelsk;;Архангельская область
        RU-MUR;Murmansk;;Мурманская область
        RU-VLG;Vologda;;Вологодская область
        RU-KIR;Kirov;;Кировская область
        RU-NIZ;Nizhny Novgorod;;Нижегородская область
        RU-RYA;Ryazan;;Рязанская область
        RU-MOS;Moscow;;Московская область,Подмосковье
        RU-VLA;Vladimir;;Владимирская область
        RU-VOR;Voronezh;;Воронежская область
        RU-ROS;Rostov;;Ростовская область
        RU-VGG;Volgograd;;Волгоградская область
        RU-SAM;Samara;;Самарская область
        RU-SAR;Saratov;;Саратовская область
        RU-ULY;Ulyanovsk;;Ульяновская область
        RU-ORE;Orenburg;;Оренбургская область
        RU-PNZ;Penza;;Пензенская область
        RU-LEN;Leningrad;;Ленинградская область
        RU-PSK;Pskov;;Псковская область
        RU-NGR;Novgorod;;Новгородская область
        RU-TVE;Tver;;Тверская область
        RU-YAR;Yaroslavl;;Ярославская область
        RU-KOS;Kostroma;;Костромская область
        RU-IVA;Ivanovo;;Ивановская область
        RU-SMO;Smolensk;;Смоленская область
        RU-BRY;Bryansk;;Брянская область
        RU-KLU;Kaluga;;Калужская область
        RU-TUL;Tula;;Тульская область
        RU-ORL;Orel,Oryol;;Орловская область
        RU-KRS;Kursk;;Курская область
        RU-BEL;Belgorod;;Белгородская область
        RU-LIP;Lipetsk;;Липецкая область
        RU-TAM;Tambov;;Тамбовская область
        RU-AST;Astrakhan;;Астраханская область
        RU-KDA;Krasnodar;;Краснодарский край,Кубань
        RU-STA;Stavropol;;Ставропольский край
        RU-KL;Kalmykia;Kalmykia;Калмыкия
        RU-DA;Dagestan;Dagestan;Дагестан
        RU-CE;Chechnya;Chechnya;Чечня
        RU-KGD;Kaliningrad;;Калининградская область
        RU-NEN;Nenets;;Ненецкий автономный округ
        RU-AD;Adygea;Adygea;Адыгея
        RU-SIBERIA;;Siberia,Siberian Federal District;Сибирь,Сибирский федеральный округ,Сибирский округ,Сибирский регион,СФО
        RU-FAR-EAST;;Far East,Far Eastern Federal District;Дальний Восток,Дальневосточный федеральный округ,Дальневосточный округ,Дальневосточный регион,ДФО
        RU-URALS;;Urals,Ural Federal District;Урал,Уральский федеральный округ,Уральский округ,УрФО
        """

    /// Regions that lie in a part of the country without an official code.
    static let members: [String: [String]] = [
        "RU-SIBERIA": [
            "RU-IRK", "RU-KYA", "RU-BU", "RU-SA", "RU-ZAB", "RU-TOM", "RU-KEM", "RU-NVS", "RU-OMS", "RU-ALT", "RU-AL",
            "RU-TY", "RU-KK", "RU-KHM", "RU-YAN", "RU-TYU",
        ],
        "RU-FAR-EAST": [
            "RU-SA", "RU-AMU", "RU-KHA", "RU-PRI", "RU-SAK", "RU-MAG", "RU-KAM", "RU-CHU", "RU-YEV", "RU-BU", "RU-ZAB",
        ],
        "RU-URALS": ["RU-KGN", "RU-CHE", "RU-SVE", "RU-TYU", "RU-KHM", "RU-YAN"],
    ]
}
