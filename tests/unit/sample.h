/* sample.h: a small package with something of everything, and what two equal disclosures have in common */
#ifndef UNIT_SAMPLE_H
#define UNIT_SAMPLE_H

#include "model/disclosure.h"

#define SAMPLE_FILES 9
struct sample_file {
	const char *name, *text;
};
extern const struct sample_file sample_files[SAMPLE_FILES];

/* Writes the package; a file named `instead` gets `text` (NULL: is left out). */
void sample_write(const char *folder, const char *instead, const char *text);

/* Reads the package from a folder of its own; disclosure_release is due. */
void sample_read(struct disclosure *disclosure);

/* The test fails where the two differ in anything but their id. */
void assert_same_disclosure(const struct disclosure *one, const struct disclosure *other);

/* A complain function that fails the test. */
void no_complaint(void *context, const char *line);

#endif
