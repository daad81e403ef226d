#ifndef STATIC_SOURCES_H
#define STATIC_SOURCES_H

#include <stddef.h>

/// A published table of known static sources.
struct static_source_table {
    /// Name of the file without its endings.
    const char *name;
    const char *title;
    /// Who is to be named, and the date of the data.
    const char *attribution;
    const char *licence;
    /// CSV in gzip, as it lies in the folder `tables`.
    const unsigned char *bytes;
    size_t count;
};

/// The tables that come with the program, and how many there are.
const struct static_source_table *static_source_tables(size_t *count);

#endif
