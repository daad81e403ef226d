#ifndef LANGUAGES_H
#define LANGUAGES_H

#include <stddef.h>

/// A file of a language that the program speaks beside English.
struct language_file {
    /// The code of ISO 639-1.
    const char *code;
    /// A catalogue of messages as gettext has, UTF-8.
    const unsigned char *bytes;
    size_t count;
};

/// The files that come with the program, and how many there are.
const struct language_file *language_files(size_t *count);

#endif
