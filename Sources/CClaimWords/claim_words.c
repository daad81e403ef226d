#include "claim_words.h"

// A new file stands here twice: its bytes, and its name in the list below. A test finds what is missing.
static const unsigned char names_countries[] = {
#embed "names/countries.txt"
};
static const unsigned char names_districts_of_russia[] = {
#embed "names/districts-of-russia.txt"
};
static const unsigned char names_districts_other_names[] = {
#embed "names/districts-other-names.txt"
};
static const unsigned char names_parts_of_russia[] = {
#embed "names/parts-of-russia.txt"
};
static const unsigned char names_regions_of_russia[] = {
#embed "names/regions-of-russia.txt"
};
static const unsigned char names_sizes[] = {
#embed "names/sizes.txt"
};
static const unsigned char words_en_areas[] = {
#embed "words/en/areas.txt"
};
static const unsigned char words_en_causes[] = {
#embed "words/en/causes.txt"
};
static const unsigned char words_en_comparisons[] = {
#embed "words/en/comparisons.txt"
};
static const unsigned char words_en_documents[] = {
#embed "words/en/documents.txt"
};
static const unsigned char words_en_help[] = {
#embed "words/en/help.txt"
};
static const unsigned char words_en_labels[] = {
#embed "words/en/labels.txt"
};
static const unsigned char words_en_names[] = {
#embed "words/en/names.txt"
};
static const unsigned char words_en_negatives[] = {
#embed "words/en/negatives.txt"
};
static const unsigned char words_en_numbers[] = {
#embed "words/en/numbers.txt"
};
static const unsigned char words_en_people[] = {
#embed "words/en/people.txt"
};
static const unsigned char words_en_quantities[] = {
#embed "words/en/quantities.txt"
};
static const unsigned char words_en_regimes[] = {
#embed "words/en/regimes.txt"
};
static const unsigned char words_en_scope[] = {
#embed "words/en/scope.txt"
};
static const unsigned char words_en_sentences[] = {
#embed "words/en/sentences.txt"
};
static const unsigned char words_en_smoke[] = {
#embed "words/en/smoke.txt"
};
static const unsigned char words_en_speakers[] = {
#embed "words/en/speakers.txt"
};
static const unsigned char words_en_statements[] = {
#embed "words/en/statements.txt"
};
static const unsigned char words_en_times[] = {
#embed "words/en/times.txt"
};
static const unsigned char words_en_units[] = {
#embed "words/en/units.txt"
};
static const unsigned char words_ru_areas[] = {
#embed "words/ru/areas.txt"
};
static const unsigned char words_ru_causes[] = {
#embed "words/ru/causes.txt"
};
static const unsigned char words_ru_comparisons[] = {
#embed "words/ru/comparisons.txt"
};
static const unsigned char words_ru_documents[] = {
#embed "words/ru/documents.txt"
};
static const unsigned char words_ru_help[] = {
#embed "words/ru/help.txt"
};
static const unsigned char words_ru_labels[] = {
#embed "words/ru/labels.txt"
};
static const unsigned char words_ru_names[] = {
#embed "words/ru/names.txt"
};
static const unsigned char words_ru_negatives[] = {
#embed "words/ru/negatives.txt"
};
static const unsigned char words_ru_numbers[] = {
#embed "words/ru/numbers.txt"
};
static const unsigned char words_ru_people[] = {
#embed "words/ru/people.txt"
};
static const unsigned char words_ru_quantities[] = {
#embed "words/ru/quantities.txt"
};
static const unsigned char words_ru_regimes[] = {
#embed "words/ru/regimes.txt"
};
static const unsigned char words_ru_scope[] = {
#embed "words/ru/scope.txt"
};
static const unsigned char words_ru_sentences[] = {
#embed "words/ru/sentences.txt"
};
static const unsigned char words_ru_smoke[] = {
#embed "words/ru/smoke.txt"
};
static const unsigned char words_ru_speakers[] = {
#embed "words/ru/speakers.txt"
};
static const unsigned char words_ru_statements[] = {
#embed "words/ru/statements.txt"
};
static const unsigned char words_ru_times[] = {
#embed "words/ru/times.txt"
};
static const unsigned char words_ru_units[] = {
#embed "words/ru/units.txt"
};

static const struct claim_word_file files[] = {
    {"names/countries.txt", names_countries, sizeof names_countries},
    {"names/districts-of-russia.txt", names_districts_of_russia, sizeof names_districts_of_russia},
    {"names/districts-other-names.txt", names_districts_other_names, sizeof names_districts_other_names},
    {"names/parts-of-russia.txt", names_parts_of_russia, sizeof names_parts_of_russia},
    {"names/regions-of-russia.txt", names_regions_of_russia, sizeof names_regions_of_russia},
    {"names/sizes.txt", names_sizes, sizeof names_sizes},
    {"words/en/areas.txt", words_en_areas, sizeof words_en_areas},
    {"words/en/causes.txt", words_en_causes, sizeof words_en_causes},
    {"words/en/comparisons.txt", words_en_comparisons, sizeof words_en_comparisons},
    {"words/en/documents.txt", words_en_documents, sizeof words_en_documents},
    {"words/en/help.txt", words_en_help, sizeof words_en_help},
    {"words/en/labels.txt", words_en_labels, sizeof words_en_labels},
    {"words/en/names.txt", words_en_names, sizeof words_en_names},
    {"words/en/negatives.txt", words_en_negatives, sizeof words_en_negatives},
    {"words/en/numbers.txt", words_en_numbers, sizeof words_en_numbers},
    {"words/en/people.txt", words_en_people, sizeof words_en_people},
    {"words/en/quantities.txt", words_en_quantities, sizeof words_en_quantities},
    {"words/en/regimes.txt", words_en_regimes, sizeof words_en_regimes},
    {"words/en/scope.txt", words_en_scope, sizeof words_en_scope},
    {"words/en/sentences.txt", words_en_sentences, sizeof words_en_sentences},
    {"words/en/smoke.txt", words_en_smoke, sizeof words_en_smoke},
    {"words/en/speakers.txt", words_en_speakers, sizeof words_en_speakers},
    {"words/en/statements.txt", words_en_statements, sizeof words_en_statements},
    {"words/en/times.txt", words_en_times, sizeof words_en_times},
    {"words/en/units.txt", words_en_units, sizeof words_en_units},
    {"words/ru/areas.txt", words_ru_areas, sizeof words_ru_areas},
    {"words/ru/causes.txt", words_ru_causes, sizeof words_ru_causes},
    {"words/ru/comparisons.txt", words_ru_comparisons, sizeof words_ru_comparisons},
    {"words/ru/documents.txt", words_ru_documents, sizeof words_ru_documents},
    {"words/ru/help.txt", words_ru_help, sizeof words_ru_help},
    {"words/ru/labels.txt", words_ru_labels, sizeof words_ru_labels},
    {"words/ru/names.txt", words_ru_names, sizeof words_ru_names},
    {"words/ru/negatives.txt", words_ru_negatives, sizeof words_ru_negatives},
    {"words/ru/numbers.txt", words_ru_numbers, sizeof words_ru_numbers},
    {"words/ru/people.txt", words_ru_people, sizeof words_ru_people},
    {"words/ru/quantities.txt", words_ru_quantities, sizeof words_ru_quantities},
    {"words/ru/regimes.txt", words_ru_regimes, sizeof words_ru_regimes},
    {"words/ru/scope.txt", words_ru_scope, sizeof words_ru_scope},
    {"words/ru/sentences.txt", words_ru_sentences, sizeof words_ru_sentences},
    {"words/ru/smoke.txt", words_ru_smoke, sizeof words_ru_smoke},
    {"words/ru/speakers.txt", words_ru_speakers, sizeof words_ru_speakers},
    {"words/ru/statements.txt", words_ru_statements, sizeof words_ru_statements},
    {"words/ru/times.txt", words_ru_times, sizeof words_ru_times},
    {"words/ru/units.txt", words_ru_units, sizeof words_ru_units},
};

const struct claim_word_file *claim_word_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
