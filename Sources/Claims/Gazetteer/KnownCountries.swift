/// Countries and regions outside Russia under the names that reports of fires use.
enum KnownCountries {
    /// Code; English names; Russian names in the nominative.
    static let names = """
        RU;Russia,Russian Federation;Россия,РФ,Российская Федерация
        US;United States,U.S.,USA,United States of America;США,Соединённые Штаты
        CA;Canada;Канада
        AU;Australia;Австралия
        NZ;New Zealand;Новая Зеландия
        GR;Greece;Греция
        TR;Turkey,Türkiye;Турция
        PT;Portugal;Португалия
        ES;Spain;Испания
        IT;Italy;Италия
        FR;France;Франция
        DE;Germany;Германия
        GB;United Kingdom,Britain;Великобритания
        SE;Sweden;Швеция
        CL;Chile;Чили
        BR;Brazil;Бразилия
        BO;Bolivia;Боливия
        AR;Argentina;Аргентина
        ID;Indonesia;Индонезия
        DZ;Algeria;Алжир
        TN;Tunisia;Тунис
        CY;Cyprus;Кипр
        IL;Israel;Израиль
        MN;Mongolia;Монголия
        KZ;Kazakhstan;Казахстан
        UA;Ukraine;Украина
        BY;Belarus;Беларусь,Белоруссия
        CN;China;Китай
        JP;Japan;Япония
        KR;South Korea;Южная Корея
        ZA;South Africa;Южная Африка,ЮАР
        MX;Mexico;Мексика
        BG;Bulgaria;Болгария
        HR;Croatia;Хорватия
        AL;Albania;Албания
        MK;North Macedonia;Северная Македония
        RO;Romania;Румыния
        US-CA;California;Калифорния
        US-OR;Oregon;Орегон
        US-ID;Idaho;Айдахо
        US-NV;Nevada;Невада
        US-AZ;Arizona;Аризона
        US-CO;Colorado;Колорадо
        US-MT;Montana;Монтана
        US-UT;Utah;Юта
        US-NM;New Mexico;Нью-Мексико
        US-TX;Texas;Техас
        US-AK;Alaska;Аляска
        US-HI;Hawaii,Maui;Гавайи
        US-WY;Wyoming;Вайоминг
        US-WA;Washington state,Washington State;штат Вашингтон
        CA-BC;British Columbia,B.C.;Британская Колумбия
        CA-AB;Alberta;Альберта
        CA-SK;Saskatchewan;Саскачеван
        CA-MB;Manitoba;Манитоба
        CA-ON;Ontario;Онтарио
        CA-QC;Quebec,Québec;Квебек
        CA-NS;Nova Scotia;Новая Шотландия
        CA-NT;Northwest Territories;Северо-Западные территории
        CA-YT;Yukon;Юкон
        CA-NL;Newfoundland;Ньюфаундленд
        AU-NSW;New South Wales,NSW;Новый Южный Уэльс
        AU-VIC;Victoria;Виктория
        AU-QLD;Queensland;Квинсленд
        AU-SA;South Australia;Южная Австралия
        AU-WA;Western Australia;Западная Австралия
        AU-TAS;Tasmania;Тасмания
        AU-ACT;Australian Capital Territory;
        AU-NT;Northern Territory;Северная территория
        """

    /// Areas that fires are compared with; square kilometres of land and water, rounded as yearbooks give them.
    static let squareKilometers = """
        Belgium,Бельгия;BE;30528
        Netherlands,Holland,Нидерланды,Голландия;NL;41543
        Switzerland,Швейцария;CH;41285
        Denmark,Дания;DK;42933
        Luxembourg,Люксембург;LU;2586
        Cyprus,Кипр;CY;9251
        Lebanon,Ливан;LB;10452
        Slovenia,Словения;SI;20273
        Israel,Израиль;IL;20770
        Wales,Уэльс;GB-WLS;20779
        Armenia,Армения;AM;29743
        Taiwan,Тайвань;TW;36197
        Estonia,Эстония;EE;45339
        Slovakia,Словакия;SK;49035
        Croatia,Хорватия;HR;56594
        Latvia,Латвия;LV;64589
        Lithuania,Литва;LT;65300
        Ireland,Ирландия;IE;70273
        Scotland,Шотландия;GB-SCT;77933
        Czech Republic,Чехия;CZ;78867
        Austria,Австрия;AT;83879
        Portugal,Португалия;PT;92212
        Hungary,Венгрия;HU;93030
        South Korea,Южная Корея;KR;100210
        Iceland,Исландия;IS;103000
        Cuba,Куба;CU;109884
        Bulgaria,Болгария;BG;110879
        England,Англия;GB-ENG;130279
        Greece,Греция;GR;131957
        Syria,Сирия;SY;185180
        Britain,United Kingdom,Великобритания;GB;242495
        Italy,Италия;IT;301340
        Poland,Польша;PL;312696
        Finland,Финляндия;FI;338145
        Germany,Германия;DE;357022
        Japan,Япония;JP;377975
        France,Франция;FR;551500
        Singapore,Сингапур;SG;728
        Hong Kong,Гонконг;HK;1106
        London,Лондон;GB-LND;1572
        Moscow,Москва;RU-MOW;2561
        Rhode Island;US-RI;4001
        Delaware;US-DE;6446
        Connecticut;US-CT;14357
        New Jersey;US-NJ;22591
        Vermont;US-VT;24906
        Massachusetts;US-MA;27336
        Maryland;US-MD;32131
        Virginia;US-VA;110787
        Prince Edward Island;CA-PE;5660
        Jamaica,Ямайка;JM;10991
        Puerto Rico;PR;9104
        Sicily,Сицилия;IT-82;25832
        Crete,Крит;GR-M;8336
        Nova Scotia;CA-NS;55284
        """
}
