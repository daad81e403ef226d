#include "static_sources.h"

// A table is left out by taking out its lines, here and below. SOURCE.md says where each comes from.
static const unsigned char persistent_heat[] = {
#embed "tables/persistent-heat-2017-2025.csv.gz"
};
static const unsigned char flares[] = {
#embed "tables/flares-vnf-2017.csv.gz"
};
static const unsigned char steel[] = {
#embed "tables/steel-gem-2025.csv.gz"
};
static const unsigned char cement[] = {
#embed "tables/cement-sfi-2021.csv.gz"
};
static const unsigned char chemicals[] = {
#embed "tables/chemicals-gem-2025.csv.gz"
};
static const unsigned char lng[] = {
#embed "tables/lng-gem-2024.csv.gz"
};
static const unsigned char volcanoes[] = {
#embed "tables/volcanoes-ncei.csv.gz"
};
static const unsigned char power_plants[] = {
#embed "tables/power-plants-gppd-1.3.csv.gz"
};
static const unsigned char us_facilities[] = {
#embed "tables/us-facilities-epa-ghgrp-2018.csv.gz"
};
static const unsigned char us_landfills[] = {
#embed "tables/us-landfills-epa-lmop.csv.gz"
};

static const struct static_source_table tables[] = {
    {"persistent-heat-2017-2025", "Places of persistent heat, found in global active fire files of 209 days",
     "Computed for this project from NASA FIRMS, 2017-2025", "NASA open data", persistent_heat, sizeof persistent_heat},
    {"flares-vnf-2017", "VIIRS Nightfire global survey of gas flares",
     "Earth Observation Group, NOAA NCEI and CIRES, 2017", "product of the United States government, public domain by origin",
     flares, sizeof flares},
    {"steel-gem-2025", "Global Iron and Steel Tracker", "Global Energy Monitor, March 2025", "CC BY 4.0", steel, sizeof steel},
    {"cement-sfi-2021", "Global Database of Cement Production Assets", "Spatial Finance Initiative, July 2021", "CC BY 4.0",
     cement, sizeof cement},
    {"chemicals-gem-2025", "Global Chemicals Inventory", "Global Energy Monitor, November 2025", "CC BY 4.0", chemicals,
     sizeof chemicals},
    {"lng-gem-2024", "Global Gas Infrastructure Tracker, LNG terminals", "Global Energy Monitor, October 2024", "CC BY 4.0", lng,
     sizeof lng},
    {"volcanoes-ncei", "Volcano locations, erupted since 1964", "NOAA National Centers for Environmental Information",
     "public domain by origin", volcanoes, sizeof volcanoes},
    {"power-plants-gppd-1.3", "Global Power Plant Database 1.3", "World Resources Institute, 2021", "CC BY 4.0", power_plants,
     sizeof power_plants},
    {"us-facilities-epa-ghgrp-2018", "Greenhouse Gas Reporting Program, facilities of 2018",
     "United States Environmental Protection Agency, 2018", "public domain", us_facilities, sizeof us_facilities},
    {"us-landfills-epa-lmop", "Landfill Methane Outreach Program", "United States Environmental Protection Agency, 2020",
     "public domain", us_landfills, sizeof us_landfills},
};

const struct static_source_table *static_source_tables(size_t *count) {
    *count = sizeof tables / sizeof tables[0];
    return tables;
}
