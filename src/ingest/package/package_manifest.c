/* package_manifest.c: manifest.csv of a package: whose disclosure it is */
#include "ingest/package/reader.h"

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
take_document(struct source *source, const char *value)
{
	return take_text(&source->name, value);
}

static bool
take_sha256(struct source *source, const char *value)
{
	source->sha256 = value;
	return !*value ||
	    (strlen(value) == FILE_DIGEST - 1 &&
		strspn(value, "0123456789abcdef") == FILE_DIGEST - 1);
}

static bool
take_document_kind(struct source *source, const char *value)
{
	source->kind = value;
	return !*value || strcmp(value, "text") == 0 || strcmp(value, "pdf") == 0;
}

static const struct manifest_key {
	const char *key;
	bool required;
	bool (*take)(struct disclosure *disclosure, const char *value);
	/* instead of take: of the first document, and with _2, _3 ... behind the key of others */
	bool (*take_of)(struct source *source, const char *value);
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
	{ .key = "document", .take_of = take_document },
	{ .key = "sha256", .take_of = take_sha256, .expected = N_("64 hexadecimal digits") },
	{ .key = "document_kind",
	    .take_of = take_document_kind,
	    .expected = N_("text or pdf") },
};
#define MANIFEST_KEYS (sizeof manifest_keys / sizeof *manifest_keys)

/* What the manifest has told so far. */
struct manifest {
	struct source documents[PACKAGE_DOCUMENTS];   /* name NULL: not told */
	size_t n_documents;           /* up to the last of which something is told */
	bool seen[PACKAGE_DOCUMENTS][MANIFEST_KEYS];
};

/* "_2" and on: the index of a document, 0 if it is none. */
static size_t
further_document(const char *text)
{
	size_t digits = *text == '_' ? strspn(text + 1, "0123456789") : 0;
	long number = digits && digits <= 2 && !text[digits + 1] && text[1] != '0' ?
	    strtol(text + 1, NULL, 10) : 0;

	return number > 1 ? (size_t)number - 1 : 0;
}

/* Finds what a key is, and of which document; NULL: unknown. */
static const struct manifest_key *
find_key(const char *text, size_t *document)
{
	for (size_t i = 0; i < MANIFEST_KEYS; i++) {
		const struct manifest_key *key = &manifest_keys[i];
		size_t n = strlen(key->key);
		if (strncmp(text, key->key, n) != 0)
			continue;
		*document = key->take_of ? further_document(text + n) : 0;
		if (!text[n] || *document)
			return key;
	}
	return NULL;
}

static void
take_value(struct reader *reader, struct manifest *manifest, const struct manifest_key *key,
    size_t document)
{
	const char *value = reader_word(reader, MANIFEST_VALUE);

	reader_check_name(reader, MANIFEST_VALUE, value);
	if (document >= manifest->n_documents)
		manifest->n_documents = document + 1;
	if (!*value && key->required)
		reader_complain(
		    reader, MANIFEST_VALUE, _("%s is empty; it must be given"), key->key);
	else if (key->take ? !key->take(reader->disclosure, value) :
	    !key->take_of(&manifest->documents[document], value))
		reader_complain(reader, MANIFEST_VALUE, _("%s '%s' is unknown; expected is %s"),
		    reader_word(reader, MANIFEST_KEY), value, _(key->expected));
}

static void
read_pair(struct reader *reader, struct manifest *manifest)
{
	const char *text = reader_word(reader, MANIFEST_KEY);
	size_t document;
	const struct manifest_key *key = find_key(text, &document);
	bool *seen;

	if (!key) {
		reader_known(reader, MANIFEST_KEY, false, _("a key that suan(5) lists"));
		return;
	}
	seen = &manifest->seen[document][key - manifest_keys];
	if (*seen)
		reader_complain(reader, MANIFEST_KEY, _("%s is there twice"), text);
	*seen = true;
	take_value(reader, manifest, key, document);
}

static void
check_missing(struct reader *reader, struct manifest *manifest)
{
	for (size_t i = 0; i < MANIFEST_KEYS; i++)
		if (manifest_keys[i].required && !manifest->seen[0][i])
			reader_complain_at(reader, 1, _("%s is missing; expected is %s"),
			    manifest_keys[i].key, _(manifest_keys[i].expected));
	for (size_t i = 1; i < manifest->n_documents; i++) {
		if (manifest->documents[i].name)
			continue;
		reader_complain_at(reader, 1, _("%s is missing; expected is %s"),
		    arena_printf(&reader->scratch, "document_%zu", i + 1), _("a name"));
		manifest->documents[i].name = "";
	}
}

static void
keep_documents(struct reader *reader, const struct manifest *manifest)
{
	struct disclosure *disclosure = reader->disclosure;

	disclosure->source = manifest->documents[0];
	disclosure->n_more = manifest->n_documents - 1;
	disclosure->more = arena_alloc(
	    reader->arena, disclosure->n_more * sizeof *disclosure->more);
	for (size_t i = 0; i < disclosure->n_more; i++)
		disclosure->more[i] = manifest->documents[i + 1];
}

void
package_manifest(struct reader *reader)
{
	struct manifest manifest = { .n_documents = 1 };

	for (size_t i = 0; i < PACKAGE_DOCUMENTS; i++) {
		manifest.documents[i] = reader->disclosure->source;
		manifest.documents[i].name = i ? NULL : "";
	}
	while (reader_next(reader))
		read_pair(reader, &manifest);
	check_missing(reader, &manifest);
	keep_documents(reader, &manifest);
}
