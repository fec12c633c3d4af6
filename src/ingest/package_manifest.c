/* package_manifest.c: manifest.csv of a package: whose disclosure it is */
#include "ingest/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/i18n.h"

static bool
take_text(const char **to, const char *value)
{
	*to = value;
	return true;
}

static bool
take_format(struct disclosure *disclosure, const char *value)
{
	(void)disclosure;
	return strcmp(value, PACKAGE_FORMAT) == 0;
}

static bool
take_agency(struct disclosure *disclosure, const char *value)
{
	return take_text(&disclosure->identity.agency, value);
}

static bool
take_year(struct disclosure *disclosure, const char *value)
{
	if (strlen(value) != 4 || value[strspn(value, "0123456789")] || *value == '0')
		return false;
	disclosure->identity.year = (int)strtol(value, NULL, 10);
	return true;
}

static bool
take_kind(struct disclosure *disclosure, const char *value)
{
	return kind_parse(value, &disclosure->identity.kind);
}

static bool
take_scope(struct disclosure *disclosure, const char *value)
{
	return scope_parse(value, &disclosure->identity.scope);
}

static bool
take_parent(struct disclosure *disclosure, const char *value)
{
	return take_text(&disclosure->parent, value);
}

static bool
take_region(struct disclosure *disclosure, const char *value)
{
	return take_text(&disclosure->region, value);
}

static bool
take_document(struct disclosure *disclosure, const char *value)
{
	return take_text(&disclosure->source.name, value);
}

static bool
take_sha256(struct disclosure *disclosure, const char *value)
{
	disclosure->source.sha256 = value;
	return !*value ||
	    (strlen(value) == FILE_DIGEST - 1 &&
		strspn(value, "0123456789abcdef") == FILE_DIGEST - 1);
}

static bool
take_document_kind(struct disclosure *disclosure, const char *value)
{
	disclosure->source.kind = value;
	return !*value || strcmp(value, "text") == 0 || strcmp(value, "pdf") == 0;
}

static const struct manifest_key {
	const char *key;
	bool required;
	bool (*take)(struct disclosure *disclosure, const char *value);
	const char *expected;         /* msgid */
} manifest_keys[] = {
	{ .key = "format", .required = true, .take = take_format, .expected = PACKAGE_FORMAT },
	{ .key = "agency", .required = true, .take = take_agency, .expected = N_("a name") },
	{ .key = "year",
	    .required = true,
	    .take = take_year,
	    .expected = N_("a year of four digits") },
	{ .key = "kind", .required = true, .take = take_kind, .expected = N_("budget or final") },
	{ .key = "scope",
	    .required = true,
	    .take = take_scope,
	    .expected = N_("department or unit") },
	{ .key = "parent", .take = take_parent },
	{ .key = "region", .take = take_region },
	{ .key = "document", .take = take_document },
	{ .key = "sha256", .take = take_sha256, .expected = N_("64 hexadecimal digits") },
	{ .key = "document_kind", .take = take_document_kind, .expected = N_("text or pdf") },
};
#define MANIFEST_KEYS (sizeof manifest_keys / sizeof *manifest_keys)

static void
take_value(struct reader *reader, const struct manifest_key *key)
{
	const char *value = reader_word(reader, MANIFEST_VALUE);

	if (!*value && key->required)
		reader_complain(
		    reader, MANIFEST_VALUE, _("%s is empty; it must be given"), key->key);
	else if (!key->take(reader->disclosure, value))
		reader_complain(reader, MANIFEST_VALUE, _("%s '%s' is unknown; expected is %s"),
		    key->key, value, _(key->expected));
}

void
package_manifest(struct reader *reader)
{
	bool seen[MANIFEST_KEYS] = { false };
	size_t i;

	while (reader_next(reader)) {
		const char *key = reader_word(reader, MANIFEST_KEY);
		for (i = 0; i < MANIFEST_KEYS && strcmp(key, manifest_keys[i].key) != 0; i++)
			;
		if (i == MANIFEST_KEYS) {
			reader_known(reader, MANIFEST_KEY, false, _("a key that suan(5) lists"));
			continue;
		}
		if (seen[i])
			reader_complain(reader, MANIFEST_KEY, _("%s is there twice"), key);
		seen[i] = true;
		take_value(reader, &manifest_keys[i]);
	}
	for (i = 0; i < MANIFEST_KEYS; i++)
		if (manifest_keys[i].required && !seen[i])
			reader_complain_at(reader, 1, _("%s is missing; expected is %s"),
			    manifest_keys[i].key, _(manifest_keys[i].expected));
}
