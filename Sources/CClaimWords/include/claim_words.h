#ifndef CLAIM_WORDS_H
#define CLAIM_WORDS_H

#include <stddef.h>

/// A file of words or names that claims are read with.
struct claim_word_file {
    /// Its path in this folder.
    const char *name;
    /// UTF-8.
    const unsigned char *bytes;
    size_t count;
};

/// The files that come with the program, and how many there are.
const struct claim_word_file *claim_word_files(size_t *count);

#endif
